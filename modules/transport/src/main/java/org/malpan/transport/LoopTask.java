package org.malpan.transport;

/**
 * Work that shares the one thread of a transport's callbacks, such as the ticks of a game: what
 * comes in and what goes out need no wake-up and no hand-over between threads.
 */
@FunctionalInterface
public interface LoopTask {

  /** No work: the transport waits for input and for its own tasks only. */
  LoopTask NONE = () -> Long.MAX_VALUE;

  /**
   * Called on the transport's thread after each round of callbacks, and within a round that takes
   * longer than 10 ms. While it runs nothing is read.
   *
   * @return how long the transport may wait for input until the next call, in nanoseconds; 0 lets
   *     it only look
   */
  long run();

  /**
   * Asked after each {@link #run}: how much of that time input may be left to gather though some is
   * there, in nanoseconds. What comes in between is served at its end, in one round; a transport
   * that has gathered much may serve it sooner. 0 to serve it at once.
   */
  default long gatherNanos() {
    return 0;
  }

  /**
   * The transport's thread ends by a fault of its own: the last call.
   *
   * @param fault what was thrown
   */
  default void ended(Throwable fault) {}
}
