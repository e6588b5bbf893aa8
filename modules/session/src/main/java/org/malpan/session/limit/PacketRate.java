package org.malpan.session.limit;

/**
 * Lets a rate through, and bursts after pauses: the generic cell rate algorithm, by which a peer
 * has one number, the time up to which it has paid. Integer arithmetic on nanoseconds.
 */
public final class PacketRate {

  private final long nanosPerPacket;
  private final long burstNanos;

  /** So many a second on average, and so many at once after a pause. */
  public PacketRate(int packetsPerSecond, int burst) {
    nanosPerPacket = 1_000_000_000L / packetsPerSecond;
    burstNanos = nanosPerPacket * burst;
  }

  /**
   * The time up to which a peer has paid with one packet more.
   *
   * @param paidNanos up to which it has paid before; the time at which it came, in the beginning
   * @param fromNanos from which on it has to pay: now, or earlier when packets may have waited
   */
  public long pay(long paidNanos, long fromNanos) {
    // By their difference: nanoseconds may start anywhere.
    return (paidNanos - fromNanos > 0 ? paidNanos : fromNanos) + nanosPerPacket;
  }

  /** Whether one that has paid up to then has not sent more than its rate and a burst. */
  public boolean allows(long paidNanos, long nowNanos) {
    return paidNanos - nowNanos <= burstNanos;
  }
}
