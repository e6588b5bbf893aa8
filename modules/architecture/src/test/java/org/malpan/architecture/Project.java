package org.malpan.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The project's files, as tests of its structure see them. */
final class Project {

  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private Project() {}

  /** The folders of all modules that have sources of ours. */
  static List<Path> moduleFolders() {
    try (Stream<Path> modules = Files.list(ROOT.resolve("modules"))) {
      return Stream.concat(modules, Stream.of(ROOT.resolve("replay"), ROOT.resolve("launcher")))
          .filter(folder -> Files.isRegularFile(folder.resolve("src/main/java/module-info.java")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All Java sources, of programs and tests. */
  static List<Path> sources() {
    List<String> roots = List.of("modules", "replay", "launcher", "jlink");
    return roots.stream().flatMap(root -> javaFiles(ROOT.resolve(root)).stream()).toList();
  }

  static List<Path> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a document's tables with that many cells, back quotes taken off. */
  static List<List<String>> rows(String document, int cells) {
    return read(ROOT.resolve("docs").resolve(document))
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line ->
            Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                .map(cell -> cell.strip().replace("`", ""))
                .toList())
        .filter(row -> row.size() == cells)
        .toList();
  }
}
