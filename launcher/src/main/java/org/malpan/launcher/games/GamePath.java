package org.malpan.launcher.games;

import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolutionException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.malpan.game.Game;
import org.malpan.game.Games;

/**
 * Games from jars that are not on the module path. Their modules make a layer of their own above
 * the program's, with one class loader; libraries that a game requires may lie beside it.
 */
public final class GamePath {

  private final Map<String, GameJar> jars;

  private GamePath(Map<String, GameJar> jars) {
    this.jars = jars;
  }

  /**
   * Loads all games of some jars and folders of jars.
   *
   * @param present games that there are without them
   * @return those and the loaded ones
   * @throws GamePathException in one line that names the file and the rule; with an I/O error as
   *     its cause when a file cannot be read
   */
  public static List<Game> load(List<Path> places, List<Game> present) throws GamePathException {
    Set<Path> files = new TreeSet<>();
    for (Path place : places) {
      for (Path file : GameJar.files(place)) {
        files.add(file.toAbsolutePath().normalize());
      }
    }
    Map<String, GameJar> jars = new TreeMap<>();
    for (Path file : files) {
      GameJar jar = GameJar.read(file);
      GameJar other = jars.put(jar.module(), jar);
      if (other != null) {
        throw new GamePathException(
            "%s and %s: both are the module %s".formatted(other.file(), file, jar.module()));
      }
      if (ModuleLayer.boot().findModule(jar.module()).isPresent()) {
        throw new GamePathException(
            "%s: the module %s is a part of this program".formatted(file, jar.module()));
      }
    }
    List<Game> loaded = new GamePath(jars).games();
    List<Game> all = new ArrayList<>(present);
    for (Game game : loaded) {
      checkNew(game, present, jars.get(game.getClass().getModule().getName()));
      all.add(game);
    }
    return all;
  }

  private static void checkNew(Game game, List<Game> present, GameJar jar)
      throws GamePathException {
    for (Game other : present) {
      if (other.info().id().equals(game.info().id())) {
        throw new GamePathException(
            "%s: there is a game '%s' already, of class %s"
                .formatted(jar.file(), game.info().id(), other.getClass().getName()));
      }
    }
  }

  private List<Game> games() throws GamePathException {
    try {
      ModuleLayer layer =
          ModuleLayer.boot()
              .defineModulesWithOneLoader(resolved(), ClassLoader.getSystemClassLoader());
      return Games.in(layer);
    } catch (FindException
        | ResolutionException
        | LayerInstantiationException
        | IllegalStateException e) {
      String why = GamePathException.line(e);
      throw new GamePathException("%s: %s".formatted(filesOf(why), why), e);
    }
  }

  /** The modules of games and what they require; each jar must be one of them. */
  private Configuration resolved() throws GamePathException {
    Set<String> withGames =
        jars.values().stream()
            .filter(GameJar::hasGame)
            .map(GameJar::module)
            .collect(Collectors.toSet());
    Path[] files = jars.values().stream().map(GameJar::file).toArray(Path[]::new);
    Configuration resolved =
        ModuleLayer.boot()
            .configuration()
            .resolve(ModuleFinder.of(files), ModuleFinder.of(), withGames);
    for (GameJar jar : jars.values()) {
      if (resolved.modules().stream().noneMatch(module -> module.name().equals(jar.module()))) {
        throw new GamePathException(
            "%s: no game in it (the module %s has no 'provides %s with …'), and no game requires it"
                .formatted(jar.file(), jar.module(), Game.class.getName()));
      }
    }
    return resolved;
  }

  /** The jars that a sentence is about; all of them when it names none. */
  private String filesOf(String sentence) {
    List<String> named =
        jars.values().stream()
            .filter(jar -> jar.isNamedIn(sentence))
            .map(jar -> jar.file().toString())
            .toList();
    return named.isEmpty()
        ? jars.values().stream()
            .map(jar -> jar.file().toString())
            .collect(Collectors.joining(" and "))
        : String.join(" and ", named);
  }
}
