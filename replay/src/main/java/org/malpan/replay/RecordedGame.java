package org.malpan.replay;

import org.malpan.game.Game;
import org.malpan.game.Games;

/**
 * The game of a recording.
 *
 * @param id of the game
 * @param version of its rules
 * @param schemaHash over what recordings rely on; 0 in recordings of earlier programs
 */
public record RecordedGame(String id, int version, long schemaHash) {

  /** Of recordings that name no game: all were of this one. */
  static final RecordedGame FORMER = new RecordedGame(Games.DEFAULT, 1, 0);

  /** Of a game that is here. */
  static RecordedGame of(Game game) {
    return new RecordedGame(game.info().id(), game.info().version(), game.schema().hash());
  }

  /**
   * The game itself.
   *
   * @throws ReplayFormatException when it is not here, or here with another schema
   */
  Game here() throws ReplayFormatException {
    try {
      Game game = Games.named(id);
      if (schemaHash != 0 && schemaHash != game.schema().hash()) {
        throw new ReplayFormatException(
            "recorded with version %d of game '%s', whose schema is another than that of version %d here"
                .formatted(version, id, game.info().version()));
      }
      return game;
    } catch (IllegalArgumentException e) {
      throw new ReplayFormatException("recorded with " + e.getMessage(), e);
    }
  }
}
