package org.malpan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.malpan.replay.ReplayFormatException;

/** Recordings that a command was given: files, and folders whose recordings are meant. */
final class ReplayFiles {

  private static final String ENDING = ".mpr";

  private ReplayFiles() {}

  /**
   * Lists them, those of a folder in the order of their names, without its own folders.
   *
   * @throws ReplayFormatException naming a folder that has none: a suite that was emptied must not
   *     pass
   */
  static List<Path> of(List<Path> given) throws ReplayFormatException, IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        files.addAll(in(path));
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static List<Path> in(Path folder) throws ReplayFormatException, IOException {
    try (Stream<Path> list = Files.list(folder)) {
      List<Path> found =
          list.filter(path -> path.toString().endsWith(ENDING) && Files.isRegularFile(path))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new ReplayFormatException(
            ReplayFormatException.Kind.NO_RECORDING,
            "%s is a folder without a %s file".formatted(folder, ENDING));
      }
      return found;
    }
  }
}
