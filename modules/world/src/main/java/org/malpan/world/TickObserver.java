package org.malpan.world;

/**
 * Watches a world from its first tick to its last, as a recorder does. Called on the tick thread
 * and must not block it.
 */
public interface TickObserver {

  /** Before the first step that is observed; {@code world} may be read during the call. */
  void started(World world);

  /**
   * After each step.
   *
   * @param world its state after the tick, to be read during the call only
   * @param inputs what the tick was given; reused by the next
   */
  void ticked(World world, TickInputs inputs);

  /**
   * The match ends by a fault of the server's own, perhaps in the midst of a step; {@link #stopped}
   * follows.
   *
   * @param world its state, to be read during the call only; where its tick is {@code tick}, the
   *     step was not finished, and the state is none that any tick leaves behind
   * @param tick ticks done before the one that {@code inputs} belong to; {@link #ticked} was not
   *     called for it unless the fault is another observer's
   * @param inputs what that tick was given so far, perhaps nothing
   */
  default void failed(World world, long tick, TickInputs inputs, Throwable fault) {}

  /**
   * After the last step; the world may be read once more. Releases what the observer holds; may
   * wait for it to be written.
   */
  void stopped();
}
