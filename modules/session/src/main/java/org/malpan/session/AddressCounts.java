package org.malpan.session;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/** How many connections each address has. Thread-safe. */
final class AddressCounts {

  private static final class Count {
    private int connections;
  }

  private final Map<InetAddress, Count> counts = new HashMap<>();

  synchronized void add(InetAddress address) {
    Count count = counts.get(address);
    if (count == null) {
      count = new Count();
      counts.put(address, count);
    }
    count.connections++;
  }

  /** Takes back what {@link #add} added. */
  synchronized void remove(InetAddress address) {
    Count count = counts.get(address);
    if (count != null && --count.connections == 0) {
      counts.remove(address);
    }
  }

  synchronized int of(InetAddress address) {
    Count count = counts.get(address);
    return count == null ? 0 : count.connections;
  }
}
