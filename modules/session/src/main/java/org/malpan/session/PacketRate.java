package org.malpan.session;

/**
 * Lets a rate through, and bursts after pauses: the generic cell rate algorithm, by which a peer
 * has one number, the time up to which it has paid. Integer arithmetic on nanoseconds.
 */
final class PacketRate {

  private final long nanosPerPacket;
  private final long burstNanos;

  PacketRate(int packetsPerSecond, int burst) {
    nanosPerPacket = 1_000_000_000L / packetsPerSecond;
    burstNanos = nanosPerPacket * burst;
  }

  /**
   * The time up to which a peer has paid with one packet more.
   *
   * @param paidNanos up to which it has paid before; the time at which it came, in the beginning
   */
  long pay(long paidNanos, long nowNanos) {
    // By their difference: nanoseconds may start anywhere.
    return (paidNanos - nowNanos > 0 ? paidNanos : nowNanos) + nanosPerPacket;
  }

  /** Whether one that has paid up to then has not sent more than its rate and a burst. */
  boolean allows(long paidNanos, long nowNanos) {
    return paidNanos - nowNanos <= burstNanos;
  }
}
