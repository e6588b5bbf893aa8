package org.malpan.game;

/**
 * A game: what there is, what players can do, and what follows from it. Has no state: all state of
 * a match lives in its {@link Arena}, and one game object serves all matches. A module offers a
 * game with {@code provides org.malpan.game.Game with …}; its class has a public constructor
 * without parameters.
 */
public interface Game {

  /** Its id, version and title. */
  GameInfo info();

  /** Its kinds, fields, commands and events; the same object each time. */
  Schema schema();

  /**
   * The most entities besides the players' avatars that a match can have at the same time, such as
   * NPCs, shells and walls. More allows more of them and takes more memory.
   *
   * @param npcs how many NPCs the match was asked to have
   * @return the same number each time, 0..100,000
   */
  default int mostOthers(int npcs) {
    return npcs;
  }

  /** Makes the rules of one match, on an arena that is new or was restored. */
  Rules rules(Arena arena);
}
