package org.malpan.session.limit;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Connections that have not logged in, at most so many. One more than that costs the address that
 * has most of them its oldest: where all have as many, the oldest of all. Thread-safe.
 *
 * @param <T> a connection
 */
public final class LoginPool<T> {

  private final int limit;
  private final int ipv6PrefixBits;

  /** In the order in which they came. */
  private final Map<T, AddressKey> waiting = new LinkedHashMap<>();

  private final Map<AddressKey, Integer> counts = new HashMap<>();

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
    waiting.put(connection, key);
    counts.merge(key, 1, Integer::sum);
    if (waiting.size() <= limit) {
      return Optional.empty();
    }
    T oldest = oldestOfMost();
    remove(oldest);
    return Optional.of(oldest);
  }

  private T oldestOfMost() {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    return waiting.entrySet().stream()
        .filter(entry -> counts.get(entry.getValue()) == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** The connection has logged in or is over; nothing when it is not there. */
  public synchronized void remove(T connection) {
    AddressKey key = waiting.remove(connection);
    if (key != null) {
      counts.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
    }
  }
}
