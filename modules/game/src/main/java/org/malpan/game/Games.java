package org.malpan.game;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The games of this process: those on the module path, unless the program chose others at its
 * start.
 */
public final class Games {

  /** What is played when no game is named, and by recordings that are older than games' names. */
  public static final String DEFAULT = "board";

  private static volatile List<Game> found;

  private Games() {}

  /**
   * All games, by id. Looks for them once. Any thread.
   *
   * @throws IllegalStateException in one line naming the class, when a game cannot be made, its
   *     schema breaks a rule, or two games have one id
   */
  public static List<Game> all() {
    List<Game> games = found;
    if (games == null) {
      games = onModulePath();
      found = games;
    }
    return games;
  }

  /**
   * Takes these games for the games of this process, instead of those on the module path. For a
   * program's start: an answer that was given before stays as it was. Any thread.
   *
   * @throws IllegalStateException in one line, when two of them have one id
   */
  public static void use(List<Game> games) {
    found = sorted(games);
  }

  /**
   * The games on the module path, by id; made anew.
   *
   * @throws IllegalStateException as {@link #all}
   */
  public static List<Game> onModulePath() {
    return made(ServiceLoader.load(Game.class, Game.class.getClassLoader()).stream());
  }

  /**
   * The games that a layer's own modules offer, by id, without those of its parents; made anew.
   *
   * @throws IllegalStateException as {@link #all}
   */
  public static List<Game> in(ModuleLayer layer) {
    return made(
        ServiceLoader.load(layer, Game.class).stream()
            .filter(offered -> offered.type().getModule().getLayer() == layer));
  }

  /**
   * A game by its id.
   *
   * @throws IllegalArgumentException naming the ids that there are
   * @throws IllegalStateException as {@link #all}
   */
  public static Game named(String id) {
    return named(id, all());
  }

  static Game named(String id, List<Game> games) {
    return games.stream()
        .filter(game -> game.info().id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                games.stream()
                    .map(game -> game.info().id())
                    .collect(Collectors.joining(", ", "game '" + id + "': there are: ", ""))));
  }

  static List<Game> made(Stream<ServiceLoader.Provider<Game>> offered) {
    try {
      return sorted(offered.map(Games::make).toList());
    } catch (ServiceConfigurationError e) {
      // A class that is not there, or is not as a provider has to be.
      throw new IllegalStateException(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<Game> sorted(List<Game> given) {
    List<Game> games = new ArrayList<>(given);
    games.sort(Comparator.comparing(game -> game.info().id()));
    for (int i = 1; i < games.size(); i++) {
      Game one = games.get(i - 1);
      Game other = games.get(i);
      if (one.info().id().equals(other.info().id())) {
        throw new IllegalStateException(
            "game '%s' twice: %s and %s"
                .formatted(one.info().id(), one.getClass().getName(), other.getClass().getName()));
      }
    }
    return List.copyOf(games);
  }

  /** A schema is often a constant, so that its fault comes wrapped as one of the class. */
  private static Game make(ServiceLoader.Provider<Game> offered) {
    try {
      Game game = offered.get();
      game.info();
      game.schema();
      return game;
    } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new IllegalStateException(
          "game of class %s: %s".formatted(offered.type().getName(), reason(cause)), e);
    }
  }

  /** The message of a missing class is the bare name of the class. */
  private static String reason(Throwable cause) {
    return cause instanceof LinkageError || cause.getMessage() == null
        ? cause.toString()
        : cause.getMessage();
  }
}
