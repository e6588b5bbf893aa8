package org.malpan.session.limit;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/**
 * How many connections each address has, and how fast it opens more. What is refused counts for
 * nothing. Thread-safe.
 */
public final class AddressBook {

  /** Addresses that are remembered; more than that at once are not limited. */
  static final int MOST_ADDRESSES = 65_536;

  /** What became of a connection. */
  public enum Answer {
    /** It counts until it is given back. */
    TAKEN,
    /** The address has all the connections that it may have. */
    TOO_MANY,
    /** The address has opened them too fast. */
    TOO_FAST
  }

  private static final class Entry {
    private int connections;

    /** See {@link PacketRate}. */
    private long paidNanos;
  }

  private final int connections;
  private final PacketRate rate;
  private final int ipv6PrefixBits;
  private final Map<AddressKey, Entry> entries = new HashMap<>();

  /**
   * @param connections that an address may have at once, and open at once after a pause
   * @param connectionsPerSecond that it may open on average
   * @param ipv6PrefixBits leading bits by which IPv6 addresses count as one
   */
  public AddressBook(int connections, int connectionsPerSecond, int ipv6PrefixBits) {
    this.connections = connections;
    rate = new PacketRate(connectionsPerSecond, connections);
    this.ipv6PrefixBits = ipv6PrefixBits;
  }

  /**
   * Takes a connection more, unless the address is over a limit.
   *
   * @param fromNanos as for {@link PacketRate#pay}
   */
  public synchronized Answer take(InetAddress address, long nowNanos, long fromNanos) {
    AddressKey key = AddressKey.of(address, ipv6PrefixBits);
    Entry entry = entries.get(key);
    if (entry == null) {
      if (entries.size() >= MOST_ADDRESSES) {
        return Answer.TAKEN;
      }
      entry = new Entry();
      entry.paidNanos = fromNanos;
      entries.put(key, entry);
    }
    if (entry.connections >= connections) {
      return Answer.TOO_MANY;
    }
    long paidNanos = rate.pay(entry.paidNanos, fromNanos);
    if (!rate.allows(paidNanos, nowNanos)) {
      return Answer.TOO_FAST;
    }
    entry.paidNanos = paidNanos;
    entry.connections++;
    return Answer.TAKEN;
  }

  /** A connection that was taken is over. */
  public synchronized void giveBack(InetAddress address) {
    Entry entry = entries.get(AddressKey.of(address, ipv6PrefixBits));
    if (entry != null && entry.connections > 0) {
      entry.connections--;
    }
  }

  /** Forgets addresses about which there is nothing to remember. */
  public synchronized void forgetIdle(long nowNanos) {
    if (!entries.isEmpty()) {
      entries.values().removeIf(entry -> entry.connections == 0 && entry.paidNanos - nowNanos <= 0);
    }
  }

  /** Addresses that are remembered. */
  synchronized int size() {
    return entries.size();
  }
}
