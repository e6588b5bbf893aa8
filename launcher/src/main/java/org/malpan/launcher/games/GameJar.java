package org.malpan.launcher.games;

import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.malpan.game.Game;

/**
 * A jar that may have a game.
 *
 * @param file where it lies
 * @param descriptor of its module
 */
record GameJar(Path file, ModuleDescriptor descriptor) {

  private static final String ENDING = ".jar";

  /** The jars of a path: a file itself, or those of a folder by name, without its own folders. */
  static List<Path> files(Path place) throws GamePathException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> list = Files.list(place)) {
      List<Path> jars =
          list.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
              .sorted()
              .toList();
      if (jars.isEmpty()) {
        throw new GamePathException("%s: a folder without a %s file".formatted(place, ENDING));
      }
      return jars;
    } catch (IOException e) {
      throw new GamePathException(
          "%s cannot be read: %s".formatted(place, GamePathException.line(e)), e);
    }
  }

  static GameJar read(Path file) throws GamePathException {
    if (!Files.isReadable(file)) {
      throw new GamePathException(
          "%s: no such file, or no permission to read it".formatted(file), new IOException());
    }
    try {
      if (!hasDescriptor(file)) {
        throw new GamePathException(
            "%s: no module-info.class in it: a game is a module".formatted(file));
      }
      ModuleReference found = ModuleFinder.of(file).findAll().iterator().next();
      return new GameJar(file, found.descriptor());
    } catch (FindException | IOException e) {
      throw new GamePathException(
          "%s is no jar of a module: %s".formatted(file, GamePathException.line(e)), e);
    }
  }

  /** Without one the finder makes a module up, or cannot. */
  private static boolean hasDescriptor(Path file) throws IOException {
    try (JarFile jar =
        new JarFile(file.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion())) {
      return jar.getJarEntry("module-info.class") != null;
    }
  }

  String module() {
    return descriptor.name();
  }

  /** Whether its module offers a game. */
  boolean hasGame() {
    return descriptor.provides().stream()
        .anyMatch(offer -> offer.service().equals(Game.class.getName()));
  }

  /** Whether a sentence names its module or one of its classes of games. */
  boolean isNamedIn(String sentence) {
    List<String> names = new ArrayList<>(List.of(module()));
    descriptor.provides().forEach(offer -> names.addAll(offer.providers()));
    List<String> words = List.of(sentence.split("[^\\w.$]+"));
    return names.stream().anyMatch(words::contains);
  }
}
