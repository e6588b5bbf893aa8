package org.malpan.launcher.newgame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Maven project with a small game, its rules and its tests. The files are resources of this
 * package; {@code @words@} in them and in their paths stand for the game's names.
 */
public final class GameProject {

  /**
   * A file of the project.
   *
   * @param resource beside this class
   * @param path in the project
   */
  private record File(String resource, String path) {}

  private static final String MAIN = "src/main/java/";
  private static final String PACKAGE = "@package@/";
  private static final String TEST = "src/test/java/" + PACKAGE;

  private static final List<File> FILES =
      List.of(
          new File("mvnw", "mvnw"),
          new File(
              ".mvn/wrapper/maven-wrapper.properties", ".mvn/wrapper/maven-wrapper.properties"),
          new File("gitignore.txt", ".gitignore"),
          new File("README.md.txt", "README.md"),
          new File("pom.xml.txt", "pom.xml"),
          new File("module-info.java.txt", MAIN + "module-info.java"),
          new File("Game.java.txt", MAIN + PACKAGE + "@Prefix@Game.java"),
          new File("Rules.java.txt", MAIN + PACKAGE + "@Prefix@Rules.java"),
          new File("ContractTest.java.txt", TEST + "@Prefix@ContractTest.java"),
          new File("RulesTest.java.txt", TEST + "@Prefix@RulesTest.java"));

  private final Map<String, String> words;

  /** Of a game on that version of Malpan. */
  public GameProject(GameNames names, String malpanVersion) {
    words =
        Map.of(
            "@id@", names.id(),
            "@title@", names.title(),
            "@Prefix@", names.prefix(),
            "@package@", names.packageName(),
            "@malpan@", malpanVersion);
  }

  /**
   * Writes all files into a folder, which it makes if there is none.
   *
   * @return the paths of the files in the folder, in the order in which they were written
   * @throws IOException naming the folder, when it is not empty or cannot be written
   */
  public List<String> write(Path folder) throws IOException {
    checkEmpty(folder);
    List<String> written = new ArrayList<>();
    for (File file : FILES) {
      String path = filled(file.path());
      Path target = folder.resolve(path);
      Files.createDirectories(target.getParent());
      Files.writeString(target, filled(text(file.resource())));
      written.add(path);
    }
    if (!folder.resolve("mvnw").toFile().setExecutable(true)) {
      throw new IOException(folder.resolve("mvnw") + " cannot be made executable");
    }
    return written;
  }

  private static void checkEmpty(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException(folder + " is a file and no folder");
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new IOException(folder + " is not empty: choose another folder");
        }
      }
    }
  }

  private String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace(word.getKey(), word.getValue());
    }
    return filled;
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = GameProject.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is not in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
