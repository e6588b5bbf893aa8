package org.malpan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of a game's author: {@code malpan install}, {@code malpan new}, {@code mvnw verify}. In a
 * copy of the checkout with the classes of this build, and with a local repository of its own
 * behind which the build's one is only read, so that no network is needed.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class NewGameIT {

  private static final Set<String> NOT_COPIED = Set.of(".git", ".malpan", "docs", "test");

  @TempDir private static Path folder;

  private static Path repository;
  private static List<String> repositories;

  @BeforeAll
  static void install() throws Exception {
    repository = Files.createDirectory(folder.resolve("repository"));
    repositories =
        List.of(
            "-Dmaven.repo.local=" + repository,
            "-Dmaven.repo.local.tail=" + System.getProperty("malpan.local.repository"));
    Path checkout = folder.resolve("checkout");
    copy(Project.ROOT, checkout);
    List<String> install = new ArrayList<>(List.of("/bin/sh", "malpan", "install"));
    install.add("-Dmaven.main.skip=true");
    install.addAll(repositories);
    run(checkout, install);
  }

  /** What {@code malpan new} of this build writes. */
  private static Path newGame(String name) throws Exception {
    Path game = folder.resolve(name);
    run(
        folder,
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-p",
            Project.ROOT.resolve("launcher/target/lib").toString(),
            "-m",
            "org.malpan.launcher/org.malpan.launcher.Main",
            "new",
            game.toString()));
    return game;
  }

  private static void assertBuilds(Path game, int tests) throws Exception {
    List<String> verify = new ArrayList<>(List.of("./mvnw", "-B", "-ntp", "verify"));
    verify.addAll(repositories);
    String log = run(game, verify);
    assertTrue(Files.exists(game.resolve("target/" + game.getFileName() + "-0.1.0.jar")), log);
    String passed = "Tests run: %d, Failures: 0, Errors: 0, Skipped: 0".formatted(tests);
    assertTrue(log.contains(passed), log);
  }

  @Test
  void theLibraryHasItsSourcesAndItsJavadoc() {
    for (String name : List.of("game", "world", "game-testing", "replay-testing")) {
      Path artifact = repository.resolve("org/malpan/malpan-" + name + "/0.1.0");
      for (String kind : List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar")) {
        String file = "malpan-%s-0.1.0%s".formatted(name, kind);
        assertTrue(Files.exists(artifact.resolve(file)), file);
      }
    }
    assertTrue(
        Files.exists(repository.resolve("org/malpan/malpan-bom/0.1.0/malpan-bom-0.1.0.pom")));
  }

  @Test
  void aNewGameBuildsAndPasses() throws Exception {
    assertBuilds(newGame("star-catch"), 10);
  }

  @Test
  void theTutorialEndsWithAGameThatPasses() throws Exception {
    Path game = newGame("tag-mine");
    List<String> blocks =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Project.read(Project.ROOT.resolve("docs/your-game.md")))
            .results()
            .map(block -> block.group(1))
            .toList();
    assertEquals(4, blocks.size());
    Path main = game.resolve("src/main/java/tagminegame/TagMineGame.java");
    String text = Project.read(main);
    text = replaced(text, "  /** Stones that", "\n  /** For the service loader", blocks.get(0));
    text =
        replaced(
            text, "  @Override\n  public int most", "\n  @Override\n  public Rules", blocks.get(1));
    Files.writeString(main, text);
    Files.writeString(main.resolveSibling("TagMineRules.java"), blocks.get(2));
    Files.writeString(
        game.resolve("src/test/java/tagminegame/TagMineRulesTest.java"), blocks.get(3));

    assertBuilds(game, 11);
  }

  private static String replaced(String text, String from, String to, String with) {
    int begin = text.indexOf(from);
    int end = text.indexOf(to);
    assertTrue(begin >= 0 && end > begin, from);
    return text.substring(0, begin) + with + text.substring(end);
  }

  /** The sources of programs and their classes; what Java 3D unpacks is large and not needed. */
  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            boolean inTarget = dir.getParent().endsWith("target");
            if (NOT_COPIED.contains(dir.getFileName().toString())
                || dir.endsWith("java3d/target")
                || inTarget && !dir.endsWith("classes")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(dir).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.getParent().endsWith("target")) {
              Files.copy(
                  file,
                  to.resolve(from.relativize(file).toString()),
                  StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String run(Path where, List<String> command) throws Exception {
    Path log = Files.createTempFile(folder, "run", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MALPAN_JDK", System.getProperty("java.home"));
    // What the outer Maven is told is not for these.
    builder.environment().remove("MAVEN_OPTS");
    Process process = builder.start();
    boolean ended = process.waitFor(10, TimeUnit.MINUTES);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String text = Files.readString(log);
    assertTrue(ended && process.exitValue() == 0, () -> command + "\n" + text + details(where));
    return text;
  }

  private static String details(Path where) {
    Path log = where.resolve(".malpan/install.log");
    return Files.exists(log) ? Project.read(log) : "";
  }
}
