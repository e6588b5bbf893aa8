package org.malpan.world;

/**
 * Hears what a tick did, in the order in which it happened. Called inside {@link World#step},
 * {@link World#apply} and {@link World#pass} on their thread; reads pieces through the world's
 * accessors, which show the state at that moment. Must not call any of the three.
 *
 * <p>Viewers are player ids in an order that depends on the present state only, not on how it came
 * about. The array is the world's own, reused by the next call: read {@code viewers[0..count-1]}
 * before returning.
 */
public interface WorldEvents {

  /**
   * A {@link TickInputs#join} was carried out. {@link #appeared} follows for each piece in view.
   *
   * @param session the join's own key
   * @param player the id it was given
   */
  void joined(long session, int player);

  /** A {@link TickInputs#join} found no free player id. */
  void refused(long session);

  /** The piece came into the player's view. Never the player's own. */
  void appeared(int viewer, int piece);

  /** The piece went out of the player's view, or left. Never the player's own. */
  void vanished(int viewer, int piece);

  /** The piece came into the view of all these players: {@link #appeared} for each, in order. */
  default void appearedTo(int[] viewers, int count, int piece) {
    for (int i = 0; i < count; i++) {
      appeared(viewers[i], piece);
    }
  }

  /** The piece is out of the view of all these players: {@link #vanished} for each, in order. */
  default void vanishedFrom(int[] viewers, int count, int piece) {
    for (int i = 0; i < count; i++) {
      vanished(viewers[i], piece);
    }
  }

  /**
   * The piece stands on a new cell, or tried to leave the board and stays.
   *
   * @param time of the move that caused it, 0 when none did
   * @param viewers those who saw it before and see it now, the mover included
   */
  void moved(int piece, int time, int[] viewers, int count);

  /** Hit points or score of the piece changed. */
  void changed(int piece, int[] viewers, int count);

  /** The piece lost its last hit point to the attacker; its respawn follows as a move. */
  void fell(int piece, int attacker, int[] viewers, int count);

  /** The piece said something. */
  void said(int piece, String text, int[] viewers, int count);

  /** The player left; the id is free again after this tick. {@link #vanished} came before. */
  void left(int player);
}
