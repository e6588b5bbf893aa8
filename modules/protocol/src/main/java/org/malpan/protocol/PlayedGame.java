package org.malpan.protocol;

import org.malpan.game.Game;

/**
 * Which game a match plays, as a server says it.
 *
 * @param id of the game
 * @param version of its rules
 * @param schemaHash over all that packets are laid out by
 */
public record PlayedGame(String id, int version, long schemaHash) {

  /** Of a game that is here. */
  public static PlayedGame of(Game game) {
    return new PlayedGame(game.info().id(), game.info().version(), game.schema().hash());
  }
}
