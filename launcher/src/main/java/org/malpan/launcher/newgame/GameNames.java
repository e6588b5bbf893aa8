package org.malpan.launcher.newgame;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.malpan.game.GameInfo;

/**
 * What things of a new game are called, all by its id: {@code star-catch} has the title {@code Star
 * catch}, the classes {@code StarCatchGame} and {@code StarCatchRules}, and the package and module
 * {@code starcatchgame}.
 *
 * @param id as {@link GameInfo} checks it
 */
public record GameNames(String id) {

  /** Checks the id; throws {@link IllegalArgumentException} saying what is allowed. */
  public GameNames {
    var _ = new GameInfo(id, 1, "checked");
  }

  /** For people. */
  String title() {
    String words = id.replace('-', ' ').strip();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** What the names of its classes begin with. */
  String prefix() {
    return Arrays.stream(id.split("-", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** Its package and its module; with this ending no keyword and no package of Java's. */
  String packageName() {
    return id.replace("-", "") + "game";
  }
}
