package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void allNamesFollowFromTheId() throws IOException {
    Path project = folder.resolve("a/b");

    assertEquals(
        ExitCode.OK, run("new", project.toString(), "--name", "star-catch"), err::toString);

    List<String> written =
        files(project).stream().map(file -> project.relativize(file).toString()).toList();
    assertEquals(
        List.of(
            ".gitignore",
            ".mvn/wrapper/maven-wrapper.properties",
            "README.md",
            "mvnw",
            "pom.xml",
            "src/main/java/module-info.java",
            "src/main/java/starcatchgame/StarCatchGame.java",
            "src/main/java/starcatchgame/StarCatchRules.java",
            "src/test/java/starcatchgame/StarCatchContractTest.java",
            "src/test/java/starcatchgame/StarCatchRulesTest.java"),
        written);
    assertTrue(Files.isExecutable(project.resolve("mvnw")));
    assertTrue(
        Files.readString(project.resolve("src/main/java/starcatchgame/StarCatchGame.java"))
            .contains("new GameInfo(\"star-catch\", 1, \"Star catch\")"));
  }

  @Test
  void noPlaceholderIsLeft() throws IOException {
    run("new", folder.resolve("pick").toString());

    Pattern placeholder = Pattern.compile("@[A-Za-z]+@");
    for (Path file : files(folder)) {
      assertFalse(placeholder.matcher(Files.readString(file)).find(), file::toString);
    }
  }

  @Test
  void theProjectUsesThisVersionOfMalpan() throws IOException {
    run("new", folder.resolve("pick").toString());

    String pom = Files.readString(folder.resolve("pick/pom.xml"));
    assertTrue(
        pom.contains("<malpan.version>" + Version.number() + "</malpan.version>"), () -> pom);
    assertTrue(pom.contains("<version>${malpan.version}</version>"), () -> pom);
  }

  @Test
  void theLastLinesSayWhatToDoNext() {
    Path project = folder.resolve("pick");
    run("new", project.toString());

    assertEquals(
        List.of(
            project + " has the game 'pick'. Next:",
            "  ./malpan install              in Malpan's checkout: once, and after each update of it",
            "  cd " + project,
            "  ./mvnw verify                 compiles the game and runs its tests",
            "  malpan serve --game-path target --game pick",
            "README.md there says more."),
        out.toString().lines().toList());
  }

  @Test
  void aFolderThatIsNotEmptyStaysAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "mine");

    assertEquals(ExitCode.ENVIRONMENT, run("new", folder.toString(), "--name", "pick"));

    assertEquals(
        "malpan: %s is not empty: choose another folder".formatted(folder), err.toString().strip());
    assertEquals(List.of(file), files(folder));
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("pick"), "mine");

    assertEquals(ExitCode.ENVIRONMENT, run("new", file.toString()));

    assertTrue(err.toString().contains("is a file and no folder"), err::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "Tag!, game id 'Tag!': 1 to 32 lower-case letters",
    "9lives, game id '9lives': 1 to 32 lower-case letters",
    "'', game id '': 1 to 32 lower-case letters",
    "board, game 'board' is there already: choose another --name"
  })
  void aNameThatCannotBeUsedIsWrongUsage(String name, String message) throws IOException {
    assertEquals(ExitCode.USAGE, run("new", folder.resolve("x").toString(), "--name", name));

    assertTrue(err.toString().startsWith("malpan: " + message), err::toString);
    assertEquals(List.of(), files(folder));
  }

  @Test
  void aFolderWhoseNameIsNoGameIdNeedsAName() {
    assertEquals(ExitCode.USAGE, run("new", folder.resolve("My Game").toString()));

    assertTrue(
        err.toString().strip().endsWith("(--name NAME gives another than the folder's)"),
        err::toString);
  }
}
