package org.malpan.server;

/**
 * Hears what the ticks tell each player, before any link's slowness changes it: an event, then each
 * player that is told. What is said outside the ticks (welcome, echoes, the reason of an end) is
 * not part of it. Called on the tick thread, before {@link org.malpan.world.TickObserver#ticked} of
 * the same tick, and must not block.
 */
public interface OutputObserver {

  /**
   * The next event.
   *
   * @param frame writes it, in any format; good until the next event
   */
  void event(FrameWriter frame);

  /** A player is told the event at hand. */
  void told(int player);

  /**
   * Players are told the event at hand: {@link #told(int)} for each.
   *
   * @param players the first {@code count} of it, good until this returns
   */
  default void told(int[] players, int count) {
    for (int i = 0; i < count; i++) {
      told(players[i]);
    }
  }
}
