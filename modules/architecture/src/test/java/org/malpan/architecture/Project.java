package org.malpan.architecture;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's files, as tests of its structure see them. */
final class Project {

  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private Project() {}

  /** The folders of all modules that have sources of ours. */
  static List<Path> moduleFolders() {
    try (Stream<Path> modules = Files.list(ROOT.resolve("modules"));
        Stream<Path> examples = Files.list(ROOT.resolve("examples"))) {
      Stream<Path> programs = Stream.of(ROOT.resolve("replay"), ROOT.resolve("launcher"));
      return Stream.of(modules, examples, programs)
          .flatMap(folders -> folders)
          .filter(folder -> Files.isRegularFile(folder.resolve("src/main/java/module-info.java")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The compiled descriptors of all modules, by name. */
  static Map<String, ModuleDescriptor> descriptors() {
    Map<String, ModuleDescriptor> found = new TreeMap<>();
    for (Path folder : moduleFolders()) {
      Path classes = folder.resolve("target/classes");
      try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
        // A descriptor lists all packages only once it is in a jar.
        ModuleDescriptor descriptor = ModuleDescriptor.read(in, () -> packages(classes));
        found.put(descriptor.name(), descriptor);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  private static Set<String> packages(Path classes) {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> classes.relativize(file).getParent())
          .filter(Objects::nonNull)
          .map(folder -> folder.toString().replace(File.separatorChar, '.'))
          .filter(name -> !name.contains("-"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All Java sources, of programs and tests. */
  static List<Path> sources() {
    List<String> roots = List.of("modules", "examples", "replay", "launcher", "jlink");
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
