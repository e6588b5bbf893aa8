package org.malpan.replay;

import java.util.Optional;
import java.util.stream.Collectors;
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

  /** Id and version, for people. */
  String text() {
    return "version %d of game '%s'".formatted(version, id);
  }

  /**
   * The game itself.
   *
   * @throws ReplayFormatException when it is not here, or here with another schema
   */
  Game here() throws ReplayFormatException {
    Game game =
        found()
            .orElseThrow(() ->
                new ReplayFormatException(
                    ReplayFormatException.Kind.OTHER_VERSION,
                    "recorded with %s, which is not here: there are %s; --game-path says where more games are"
                        .formatted(text(), ids())));
    if (schemaHash != 0 && schemaHash != game.schema().hash()) {
      throw new ReplayFormatException(
          ReplayFormatException.Kind.OTHER_VERSION,
          "recorded with %s, whose schema is another than that of version %d here; --game-path says where more games are"
              .formatted(text(), game.info().version()));
    }
    return game;
  }

  /** That the game here has other rules, in words; empty when it has not, or is not here. */
  Optional<String> otherVersion() {
    return found()
        .map(game -> game.info().version())
        .filter(here -> here != version)
        .map(here ->
            "recorded with version %d of %s, this is version %d: states may differ"
                .formatted(version, id, here));
  }

  private Optional<Game> found() {
    return Games.all().stream().filter(game -> game.info().id().equals(id)).findFirst();
  }

  private static String ids() {
    return Games.all().stream().map(game -> game.info().id()).collect(Collectors.joining(", "));
  }
}
