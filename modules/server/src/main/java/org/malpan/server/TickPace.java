package org.malpan.server;

/** When a server takes ticks. */
public enum TickPace {
  /** So many a second, whatever comes: what comes in between waits, and leaves together. */
  TICK,

  /**
   * As soon as inputs are there, at most {@link #MOST_A_SECOND}. A tick is a millisecond then,
   * those without inputs cost next to nothing, and the tick rate is how often what time brings is
   * sent when nobody does anything.
   */
  IMMEDIATE;

  /** Ticks a second of a world that is served immediately. */
  public static final int MOST_A_SECOND = 1000;
}
