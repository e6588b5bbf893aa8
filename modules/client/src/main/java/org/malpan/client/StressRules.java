package org.malpan.client;

/**
 * When the stress lab lets clients come and go, by one delay figure for all: it steps a millisecond
 * towards the delay of each own move. Pure arithmetic; not thread-safe.
 */
final class StressRules {

  static final int CALM_MILLIS = 100;
  static final int TOO_SLOW_MILLIS = 150;
  static final int CALM_GAP_MILLIS = 50;
  static final int BUSY_GAP_MILLIS = 500;

  private int delayMillis;
  private long nextChangeMillis;

  /** The figure. */
  int delayMillis() {
    return delayMillis;
  }

  /** An own move came back after that time. */
  void moved(long millis) {
    if (millis > delayMillis) {
      delayMillis++;
    } else if (millis < delayMillis) {
      delayMillis--;
    }
  }

  /** What is to be done now. */
  enum Change {
    /** Nothing yet. */
    NONE,
    /** One more client connects. */
    CONNECT,
    /** The oldest client leaves. */
    LEAVE
  }

  /** Says what is due; the next change is due after the gap that the delay asks for. */
  Change due(long nowMillis) {
    if (nowMillis < nextChangeMillis) {
      return Change.NONE;
    }
    boolean calm = delayMillis < CALM_MILLIS;
    nextChangeMillis = nowMillis + (calm ? CALM_GAP_MILLIS : BUSY_GAP_MILLIS);
    return delayMillis > TOO_SLOW_MILLIS ? Change.LEAVE : Change.CONNECT;
  }
}
