package org.malpan.desktop.hud;

import java.util.ArrayDeque;
import java.util.Deque;

/** Packets a second, over the last two seconds. Event thread. */
public final class PacketRate {

  private static final long WINDOW_NANOS = 2_000_000_000L;

  private record Count(long nanos, long packets) {}

  private final Deque<Count> counts = new ArrayDeque<>();

  /** Nothing counted. */
  public PacketRate() {}

  /** So many packets have come by now, in all; says how many a second it were lately. */
  public int count(long packets, long nowNanos) {
    if (!counts.isEmpty() && counts.getLast().packets > packets) {
      // Another match counts from 0 again.
      counts.clear();
    }
    counts.add(new Count(nowNanos, packets));
    while (nowNanos - counts.getFirst().nanos > WINDOW_NANOS) {
      Count _ = counts.remove();
    }
    Count first = counts.getFirst();
    long nanos = nowNanos - first.nanos;
    return nanos == 0 ? 0 : (int) Math.round((packets - first.packets) * 1e9 / nanos);
  }
}
