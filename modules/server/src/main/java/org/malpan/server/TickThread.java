package org.malpan.server;

import java.util.function.Consumer;

/** The thread that ticks. */
sealed interface TickThread permits OwnTickThread, SharedTickThread {

  /**
   * Begins to tick.
   *
   * @param end called once when the ticks are over, on a thread of the server's own, with what
   *     ended them or null when they were stopped
   */
  void start(TickSchedule schedule, Consumer<Throwable> end);

  /** An input waits. Any thread. */
  void inputCame();

  /** Ends the ticks soon. Any thread. */
  void stop();
}
