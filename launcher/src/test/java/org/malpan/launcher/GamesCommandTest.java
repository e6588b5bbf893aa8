package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.malpan.game.Games;
import org.malpan.launcher.games.GameJars;

class GamesCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  @AfterEach
  void theGamesOfTheModulePathAgain() {
    Games.use(Games.onModulePath());
  }

  @Test
  void theGamesAreListedWithWhatTheyConsistOf() {
    assertEquals(ExitCode.OK, run("games"), err::toString);

    String text = out.toString();
    assertTrue(text.startsWith("board 1  Malpan board\n"), text);
    assertTrue(text.contains("  kinds     king, queen, "), text);
    assertTrue(
        text.contains("  fields    hp 0..1000, maxHp 0..1000, score 0..2147483647, attackReady"),
        text);
    assertTrue(text.contains("  commands  move direction up|"), text);
    assertTrue(text.contains("; attack\n"), text);
    assertTrue(text.endsWith("  events    fell attacker\n"), text);
  }

  @Test
  void aGameOfTheGamePathIsListedBesidesAsJson() throws Exception {
    Path jar = new GameJars(folder).game("coins", 7);

    assertEquals(ExitCode.OK, run("games", "--json", "--game-path", jar.toString()), err::toString);

    List<JsonObject> games =
        out.toString().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertEquals(
        List.of("board", "coins"), games.stream().map(g -> g.get("id").getAsString()).toList());
    JsonObject coins = games.getLast();
    assertEquals(7, coins.get("version").getAsInt());
    assertEquals("Coins of coins", coins.get("title").getAsString());
    assertEquals("[\"purse\"]", coins.get("kinds").toString());
    assertEquals(
        "[{\"name\":\"coins\",\"least\":0,\"most\":100,\"told\":\"viewers\"}]",
        coins.get("fields").toString());
    assertEquals(
        "[{\"name\":\"take\",\"arguments\":"
            + "[{\"name\":\"count\",\"least\":1,\"most\":5,\"labels\":[]}]}]",
        coins.get("commands").toString());
    assertEquals("[]", coins.get("events").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "serve --game chess | option --game: game 'chess': allowed is board",
        "play --text --game chess | game 'chess': allowed is board",
      })
  void anUnknownGameIsAnsweredWithThoseThatThereAre(String command, String message) {
    assertEquals(ExitCode.USAGE, run(command.split(" ")));
    assertEquals("malpan: " + message, err.toString().strip());
  }

  @ParameterizedTest
  @CsvSource({"serve", "play --text", "bots --connect 127.0.0.1:1", "replay info x", "games"})
  void aGamePathWithoutAFileIsOneLine(String command) {
    assertEquals(ExitCode.ENVIRONMENT, run((command + " --game-path no/such.jar").split(" ")));
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().contains("such.jar: no such file"), err::toString);
  }

  @Test
  void aJarWithoutAGameIsWrongUsage() throws Exception {
    Path jar = new GameJars(folder).jar("lonely", "module test.lonely {}", "");

    assertEquals(ExitCode.USAGE, run("games", "--game-path", jar.toString()));
    assertTrue(err.toString().startsWith("malpan: " + jar + ": no game in it"), err::toString);
    assertFalse(out.toString().contains("board"), out::toString);
  }
}
