package org.malpan.server;

import java.util.concurrent.TimeUnit;

/**
 * When inputs come so fast that each costs a wake-up of its own, it pays to let a few gather, as
 * network cards moderate their interrupts. Only then: what comes slower is served at once, and
 * where rounds are full already there is nothing to gain. Not safe for threads.
 */
final class Moderation {

  /** Rounds are timed by so many of them. */
  private static final int WINDOW = 64;

  /** Rounds that follow each other faster are mostly sleeping and waking. */
  private static final long DENSE_NANOS = TimeUnit.MICROSECONDS.toNanos(160);

  /** Half of the longest time between ticks at the pace {@code immediate}. */
  static final long GATHER_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

  /** Inputs a round that are few. */
  private static final int FEW = 8;

  private long windowStart;
  private long windowInputs;
  private int rounds;
  private long gatherNanos;

  /** No rounds yet. */
  Moderation(long nowNanos) {
    windowStart = nowNanos;
  }

  /**
   * Tells of a round and gives how long the next inputs may gather.
   *
   * @param inputs taken since the first round
   */
  long nanos(long nowNanos, long inputs) {
    if (++rounds == WINDOW) {
      long came = inputs - windowInputs;
      boolean dense = came > 0 && nowNanos - windowStart < came * DENSE_NANOS;
      gatherNanos = dense && came < (long) WINDOW * FEW ? GATHER_NANOS : 0;
      rounds = 0;
      windowStart = nowNanos;
      windowInputs = inputs;
    }
    return gatherNanos;
  }
}
