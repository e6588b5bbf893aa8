package org.malpan.server;

/**
 * When ticks are due. Real time waits for nobody: a late loop does a bounded number of ticks at
 * once and skips the rest, since an endless catch-up would only be later. Not thread-safe.
 */
final class Pace {

  private final long periodNanos;
  private final int catchUpTicks;
  private long nextNanos;
  private long skipped;

  Pace(int ticksPerSecond, int catchUpTicks, long nowNanos) {
    this.periodNanos = 1_000_000_000L / ticksPerSecond;
    this.catchUpTicks = catchUpTicks;
    this.nextNanos = nowNanos;
  }

  /** How many ticks to do now, 0 to the catch-up limit; counts those that are given up. */
  int due(long nowNanos) {
    long late = nowNanos - nextNanos;
    if (late < 0) {
      return 0;
    }
    long due = late / periodNanos + 1;
    nextNanos += due * periodNanos;
    int done = (int) Math.min(due, catchUpTicks);
    skipped += due - done;
    return done;
  }

  /** Time to wait until the next tick is due, 0 when it is. */
  long waitNanos(long nowNanos) {
    return waitNanos(nowNanos, 1);
  }

  /** Time to wait until so many ticks are due, 0 when they are. */
  long waitNanos(long nowNanos, int ticks) {
    return Math.max(0, nextNanos + (ticks - 1) * periodNanos - nowNanos);
  }

  /** Ticks given up so far. */
  long skipped() {
    return skipped;
  }
}
