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
   */
  default void failed(Throwable fault) {}

  /** After the last step. Releases what the observer holds; may wait for it to be written. */
  void stopped();
}
