package org.malpan.session;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The heartbeats that one peer was sent, and the round trips that its answers tell. Sent by the
 * tick thread, answered on the transport's.
 */
final class Heartbeats {

  /** A round trip is measured no more often. */
  private static final long MEASURE_NANOS = 2_000_000_000;

  /** A peer's question for round trips is answered no more often. */
  private static final long ANSWER_NANOS = 1_000_000_000;

  private static final int MOST_MILLIS = 0xffff;

  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile long sentNanos;

  /** Whether the last one waits for its answer. */
  private volatile boolean open;

  private volatile int roundTripMillis = -1;

  // Of the tick thread.
  private long lastAnswerNanos;

  Heartbeats(long nowNanos) {
    sentNanos = nowNanos;
    lastAnswerNanos = nowNanos - ANSWER_NANOS;
  }

  void sent(long nowNanos) {
    sentNanos = nowNanos;
    open = true;
  }

  boolean areOlderThan(long nanos, long nowNanos) {
    return nowNanos - sentNanos >= nanos;
  }

  boolean isMeasureDue(long nowNanos) {
    return !open && areOlderThan(MEASURE_NANOS, nowNanos);
  }

  /** An answer to an older one, or to none, is a sign of life and no measure. */
  void answered(long time, long heardNanos) {
    if (open && time == sentNanos) {
      open = false;
      roundTripMillis = millis(heardNanos - time);
    }
  }

  /** The last one measured, in milliseconds, or as long as an answer is late; -1 if unknown. */
  int roundTripMillis(long nowNanos) {
    int last = roundTripMillis;
    return last >= 0 && open ? Math.max(last, millis(nowNanos - sentNanos)) : last;
  }

  /** Takes note that the peer asks for round trips; false when it has asked already. */
  boolean ask() {
    return asked.compareAndSet(false, true);
  }

  /** Takes the peer's question; false when its last one was answered less than a second ago. */
  boolean takeQuestion(long nowNanos) {
    asked.set(false);
    boolean answers = nowNanos - lastAnswerNanos >= ANSWER_NANOS;
    if (answers) {
      lastAnswerNanos = nowNanos;
    }
    return answers;
  }

  private static int millis(long nanos) {
    return (int) Math.clamp(nanos / 1_000_000, 0L, (long) MOST_MILLIS);
  }
}
