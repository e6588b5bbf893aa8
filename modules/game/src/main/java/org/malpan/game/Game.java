package org.malpan.game;

/**
 * A game: what there is, what players can do, and what follows from it. Stateless: all state of a
 * match lives in its {@link Arena}. A module offers a game with {@code provides
 * org.malpan.game.Game with …}.
 */
public interface Game {

  /** Its id, version and title. */
  GameInfo info();

  /** Its kinds, fields, commands and events; the same object each time. */
  Schema schema();

  /**
   * Entities beside the players' avatars that a match can have at the same time.
   *
   * @param npcs how many NPCs the match was asked to have
   */
  default int mostOthers(int npcs) {
    return npcs;
  }

  /** The rules of one match, on an arena that is new or was restored. */
  Rules rules(Arena arena);
}
