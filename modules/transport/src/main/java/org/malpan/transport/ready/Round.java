package org.malpan.transport.ready;

import java.util.concurrent.TimeUnit;

/**
 * The time of one round of callbacks. Thousands of links can be ready at once, and a session that
 * begins or ends takes longer than a move: without a limit the next tick waits for all of them. Of
 * one thread.
 */
public final class Round {

  /** Callbacks for longer than this are interrupted by the work that shares the thread. */
  public static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private boolean begun;
  private long beganNanos;

  /** A round that has not begun. */
  public Round() {}

  /** Has the next round begin with its first callback. */
  public void reset() {
    begun = false;
  }

  /** Called after each callback: whether the round has taken its time. */
  public boolean isOver() {
    long now = System.nanoTime();
    if (!begun) {
      begun = true;
      beganNanos = now;
    }
    return now - beganNanos >= LONGEST_NANOS;
  }
}
