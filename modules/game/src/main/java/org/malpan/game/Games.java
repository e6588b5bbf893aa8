package org.malpan.game;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The games that are there. */
public final class Games {

  /** What is played when nothing else is asked for, and by recordings that name no game. */
  public static final String DEFAULT = "board";

  private static final List<Game> ALL =
      ServiceLoader.load(Game.class).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(game -> game.info().id()))
          .toList();

  private Games() {}

  /** All, by their ids. */
  public static List<Game> all() {
    return ALL;
  }

  /**
   * The game of that id.
   *
   * @throws IllegalArgumentException in one line, which lists the games that are there
   */
  public static Game named(String id) {
    return ALL.stream()
        .filter(game -> game.info().id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no game '%s'; there are: %s"
                    .formatted(
                        id,
                        ALL.stream()
                            .map(game -> game.info().id())
                            .collect(Collectors.joining(", ")))));
  }
}
