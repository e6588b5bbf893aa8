package org.malpan.session;

import java.util.function.LongSupplier;

/**
 * A clock that leaves out time in which the server itself did not run: the process was stopped, the
 * machine slept, a collection took long. The thread that ticks marks its turns. When they are
 * further apart than ticks ever are, time stands still until the next one, for every thread. What
 * peers sent meanwhile then comes all at once and counts as sent in that time.
 */
public final class PeerClock implements PeerTime {

  /** The most time between two turns that counts: there is a tick each second at least. */
  static final long LONGEST_TURN_NANOS = 1_250_000_000;

  /** Turns that follow each other faster need no mark each. */
  private static final long MARK_NANOS = 100_000_000;

  /** For so long after a sleep what comes may have waited for its end. */
  static final long BACKLOG_NANOS = 5_000_000_000L;

  /** No peer waits for longer than that with its packets. */
  static final long MOST_SLEPT_NANOS = 60_000_000_000L;

  /**
   * A turn of the thread that ticks.
   *
   * @param realNanos when it was, by the real clock
   * @param leftOutNanos time that was left out until then
   * @param sleptNanos how long the last sleep was, 0 when it is over for long
   * @param backlogEndNanos until when it matters
   */
  private record Mark(long realNanos, long leftOutNanos, long sleptNanos, long backlogEndNanos) {

    long nanos() {
      return realNanos - leftOutNanos;
    }
  }

  private final LongSupplier real;
  private volatile Mark mark;

  /**
   * @param real nanoseconds from any start, cheap and monotonic
   */
  public PeerClock(LongSupplier real) {
    this.real = real;
    mark = new Mark(real.getAsLong(), 0, 0, 0);
  }

  /** A turn of the thread that ticks begins. That thread only. */
  public void turn() {
    Mark last = mark;
    long now = real.getAsLong();
    long gap = now - last.realNanos();
    if (gap > LONGEST_TURN_NANOS) {
      long leftOut = last.leftOutNanos() + gap - LONGEST_TURN_NANOS;
      mark = new Mark(now, leftOut, Math.min(gap, MOST_SLEPT_NANOS), now - leftOut + BACKLOG_NANOS);
    } else if (gap >= MARK_NANOS) {
      long leftOut = last.leftOutNanos();
      boolean isOver = now - leftOut - last.backlogEndNanos() >= 0;
      mark = new Mark(now, leftOut, isOver ? 0 : last.sleptNanos(), last.backlogEndNanos());
    }
  }

  @Override
  public long getAsLong() {
    Mark last = mark;
    return last.nanos() + Math.min(real.getAsLong() - last.realNanos(), LONGEST_TURN_NANOS);
  }

  @Override
  public long realNanos(long nowNanos) {
    Mark last = mark;
    return isStopped(last, nowNanos) ? real.getAsLong() : nowNanos + last.leftOutNanos();
  }

  @Override
  public long sleptNanos(long nowNanos) {
    Mark last = mark;
    return isStopped(last, nowNanos)
        ? Math.min(real.getAsLong() - last.realNanos(), MOST_SLEPT_NANOS)
        : last.sleptNanos();
  }

  /** The first packets after a sleep may come before the first turn. */
  private static boolean isStopped(Mark last, long nowNanos) {
    return nowNanos - last.nanos() >= LONGEST_TURN_NANOS;
  }
}
