package org.malpan.session.limit;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;

/**
 * Connections that have not logged in, at most so many. One more than that costs the address that
 * has most of them its oldest; of several such addresses the one that has had as many for longest.
 * So a crowd from many addresses loses its oldest, and a flood from one address only its own. Each
 * call takes the same time however many there are. Thread-safe.
 *
 * @param <T> a connection
 */
public final class LoginPool<T> {

  private final int limit;
  private final int ipv6PrefixBits;
  private final Map<T, AddressKey> addresses = new HashMap<>();

  /** The connections of each address, the oldest first. */
  private final Map<AddressKey, SequencedSet<T>> waiting = new HashMap<>();

  /** The addresses by how many connections they have. */
  private final NavigableMap<Integer, SequencedSet<AddressKey>> byCount = new TreeMap<>();

  /**
   * @param ipv6PrefixBits leading bits by which IPv6 addresses count as one
   */
  public LoginPool(int limit, int ipv6PrefixBits) {
    this.limit = limit;
    this.ipv6PrefixBits = ipv6PrefixBits;
  }

  /**
   * Takes a new connection.
   *
   * @return the one that has to go for it
   */
  public synchronized Optional<T> add(T connection, InetAddress address) {
    AddressKey key = AddressKey.of(address, ipv6PrefixBits);
    addresses.put(connection, key);
    SequencedSet<T> own = waiting.computeIfAbsent(key, _ -> new LinkedHashSet<>());
    own.add(connection);
    recount(key, own.size() - 1, own.size());
    if (addresses.size() <= limit) {
      return Optional.empty();
    }
    T oldest = waiting.get(byCount.lastEntry().getValue().getFirst()).getFirst();
    remove(oldest);
    return Optional.of(oldest);
  }

  /** The connection has logged in or is over; nothing when it is not there. */
  public synchronized void remove(T connection) {
    AddressKey key = addresses.remove(connection);
    if (key != null) {
      SequencedSet<T> own = waiting.get(key);
      own.remove(connection);
      recount(key, own.size() + 1, own.size());
      if (own.isEmpty()) {
        waiting.remove(key);
      }
    }
  }

  private void recount(AddressKey key, int before, int now) {
    SequencedSet<AddressKey> same = byCount.get(before);
    if (same != null) {
      same.remove(key);
      if (same.isEmpty()) {
        byCount.remove(before);
      }
    }
    if (now > 0) {
      byCount.computeIfAbsent(now, _ -> new LinkedHashSet<>()).add(key);
    }
  }
}
