package org.malpan.launcher.games;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.board.BoardGame;
import org.malpan.game.BoardSize;
import org.malpan.game.CommandWord;
import org.malpan.game.Game;
import org.malpan.launcher.Unheard;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

class GamePathTest {

  private static final List<Game> PRESENT = List.of(new BoardGame());

  @TempDir private Path folder;
  private GameJars jars;

  @BeforeEach
  void setUp() {
    jars = new GameJars(folder);
  }

  private static List<String> ids(List<Game> games) {
    return games.stream().map(game -> game.info().id()).toList();
  }

  private static String refusal(Path place) {
    String message =
        assertThrows(GamePathException.class, () -> GamePath.load(List.of(place), PRESENT))
            .getMessage();
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  @Test
  void aGameOfAJarIsPlayed() throws Exception {
    List<Game> games = GamePath.load(List.of(jars.game("coins", 3)), PRESENT);

    assertEquals(List.of("board", "coins"), ids(games));
    Game coins = games.getLast();
    assertNotSame(ModuleLayer.boot(), coins.getClass().getModule().getLayer());
    World world = new World(coins, new WorldConfig(BoardSize.CHESS, 0, 2, 0, 1, 30));
    TickInputs inputs = new TickInputs();
    inputs.join(1, "ann", 0);
    world.step(inputs, new Unheard());
    inputs.clear();
    inputs.command(
        0, CommandWord.of(0, coins.schema().commands().getFirst().arguments().pack(4)), 0);
    world.step(inputs, new Unheard());
    assertEquals(3 * 4, world.get(0, 0));
  }

  @Test
  void allJarsOfAFolderAndTheLibrariesOfGamesAreLoaded() throws Exception {
    jars.jar(
        "dice",
        "module test.dice { exports test.dice; }",
        "package test.dice; public class Dice { public static String name() { return \"dice\"; } }");
    jars.jar(
        "play",
        "module test.play { requires org.malpan.game; requires test.dice;"
            + " provides org.malpan.game.Game with test.play.Play; }",
        """
        package test.play;
        public class Play implements org.malpan.game.Game {
          @Override public org.malpan.game.GameInfo info() {
            return new org.malpan.game.GameInfo(test.dice.Dice.name(), 1, "Dice");
          }
          @Override public org.malpan.game.Schema schema() {
            return org.malpan.game.Schema.of(new org.malpan.game.Kind("die"))
                .commands(org.malpan.game.Command.of("roll")).build();
          }
          @Override public org.malpan.game.Rules rules(org.malpan.game.Arena arena) { return null; }
        }
        """);
    jars.game("coins", 1);

    assertEquals(List.of("board", "coins", "dice"), ids(GamePath.load(List.of(folder), PRESENT)));
  }

  @Test
  void aJarThatIsNamedTwiceIsOneJar() throws Exception {
    Path jar = jars.game("coins", 1);

    assertEquals(List.of("board", "coins"), ids(GamePath.load(List.of(jar, folder), PRESENT)));
  }

  @Test
  void aJarWithoutADescriptorIsNamed() throws Exception {
    Path jar = jars.jar("plain", "", "class Plain {}");

    assertEquals(jar + ": no module-info.class in it: a game is a module", refusal(jar));
  }

  @Test
  void aJarWithoutAGameIsNamed() throws Exception {
    jars.game("coins", 1);
    Path jar = jars.jar("lonely", "module test.lonely {}", "");
    String expected =
        jar
            + ": no game in it (the module test.lonely has no 'provides org.malpan.game.Game with …'),"
            + " and no game requires it";

    assertEquals(expected, refusal(jar));
    assertEquals(expected, refusal(folder));
  }

  @Test
  void aModuleThatIsMissingIsNamedWithTheJarThatRequiresIt() throws Exception {
    Path library =
        jars.jar(
            "dice",
            "module test.dice { exports test.dice; }",
            "package test.dice; public class Dice {}");
    Path jar =
        jars.jar(
            "play",
            "module test.play { requires org.malpan.game; requires test.dice;"
                + " provides org.malpan.game.Game with test.play.Play; }",
            """
            package test.play;
            public abstract class Play implements org.malpan.game.Game {
              public static org.malpan.game.Game provider() { return null; }
            }
            """);
    Files.delete(library);

    assertEquals(jar + ": Module test.dice not found, required by test.play", refusal(jar));
  }

  @Test
  void twoGamesWithOneIdAreNamedWithTheirJars() throws Exception {
    Path board = jars.game("board", 2);
    assertEquals(
        board + ": there is a game 'board' already, of class org.malpan.board.BoardGame",
        refusal(board));
    Files.delete(board);

    Path coins = jars.game("coins", 1);
    Path other = Files.createDirectories(folder.resolve("other"));
    Path copy = new GameJars(other).game("coins", 2);
    String message =
        assertThrows(GamePathException.class, () -> GamePath.load(List.of(coins, copy), PRESENT))
            .getMessage();
    assertEquals("%s and %s: both are the module test.coins".formatted(coins, copy), message);
  }

  @Test
  void twoJarsWithOneIdAreBothNamed() throws Exception {
    Path coins = jars.game("coins", "coins", 1);
    Path purse = jars.game("purse", "coins", 1);

    String message = refusal(folder);

    assertTrue(
        message.startsWith("%s and %s: game 'coins' twice: ".formatted(coins, purse)), message);
  }

  @Test
  void aGameThatBreaksARuleOfTheSchemaIsNamedWithItsJar() throws Exception {
    Path jar = jars.game("coins", 0);

    assertEquals(
        jar + ": game of class test.coins.Coins: game coins: version 0, at least 1", refusal(jar));
  }

  @Test
  void whatIsNoJarIsNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("x.jar"), "hello");
    assertTrue(refusal(text).startsWith(text + " is no jar of a module: "), refusal(text));
    Path missing = folder.resolve("missing.jar");
    assertEquals(missing + ": no such file, or no permission to read it", refusal(missing));
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertEquals(empty + ": a folder without a .jar file", refusal(empty));
  }
}
