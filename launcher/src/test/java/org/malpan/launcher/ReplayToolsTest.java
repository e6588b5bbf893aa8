package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.replay.JournalRecorder;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** The tools of {@code malpan replay}, as they are called. */
class ReplayToolsTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String match;

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] all = new String[args.length + 1];
    all[0] = "replay";
    System.arraycopy(args, 0, all, 1, args.length);
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }

  private JsonObject json() {
    assertEquals(1, out.toString().lines().count(), out::toString);
    return JsonParser.parseString(out.toString()).getAsJsonObject();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @BeforeEach
  void record() throws Exception {
    match = record("match.mpr", 50);
  }

  /** Two players; one says something. */
  private String record(String name, int chatTick) throws Exception {
    World world = new World(new BoardGame(), new WorldConfig(new BoardSize(8, 8), 0, 4, 1, 5, 30));
    JournalRecorder recorder =
        JournalRecorder.create(
            folder.resolve(name),
            "test",
            trouble -> {
              throw new AssertionError(trouble);
            });
    recorder.started(world);
    for (int tick = 0; tick < 100; tick++) {
      TickInputs inputs = new TickInputs();
      if (tick == 0) {
        inputs.join(1, "ann", PieceKind.QUEEN.code());
        inputs.join(2, "bob", PieceKind.ROOK.code());
      } else if (tick == chatTick) {
        inputs.chat(1, "hello");
      } else {
        inputs.command(tick & 1, BoardCommands.move(Direction.values()[tick % 4]), tick);
      }
      world.step(inputs, new Unheard());
      recorder.ticked(world, inputs);
    }
    recorder.stopped();
    return path(name);
  }

  @Test
  void infoNamesLengthStateAndPlayers() {
    assertEquals(ExitCode.OK, run("info", match));
    for (String part :
        List.of("100 ticks, 0:00:03 at 30 Hz", "board 8x8", "state       whole", "1 bob, rook")) {
      assertTrue(out.toString().contains(part), out::toString);
    }
    assertEquals(ExitCode.OK, run("info", "--json", match));
    assertEquals(100, json().get("lastTick").getAsInt());
    assertEquals(2, json().getAsJsonArray("players").size());
  }

  @Test
  void verifySaysHowManyTicks() {
    assertEquals(ExitCode.OK, run("verify", match));
    assertEquals(
        "verified: 100 ticks, every state as recorded, output of 0 of 100 ticks",
        out.toString().strip());
    assertEquals(ExitCode.OK, run("verify", "--json", match));
    assertTrue(json().get("verified").getAsBoolean());
    assertTrue(json().get("complete").getAsBoolean());
  }

  @Test
  void dumpPrintsWhatTheFilterWants() {
    assertEquals(ExitCode.OK, run("dump", match));
    assertEquals(101, out.toString().lines().count());
    assertEquals(ExitCode.OK, run("dump", match, "--type=join,chat"));
    assertEquals(
        List.of(
            "       0 join   session=1 name=ann piece=queen",
            "       0 join   session=2 name=bob piece=rook",
            "      50 chat   player=1 text=hello"),
        out.toString().lines().toList());
    assertEquals(ExitCode.OK, run("dump", match, "--from=49", "--to=60", "--player=0"));
    assertEquals(4, out.toString().lines().count(), out::toString);
    assertEquals(ExitCode.OK, run("dump", match, "--json", "--type=join", "--player=1"));
    assertEquals("bob", json().get("name").getAsString());
  }

  @Test
  void diffNamesTheTickAndBothSides() throws Exception {
    assertEquals(ExitCode.OK, run("diff", match, match));
    assertEquals("the same: ticks 0 to 100", out.toString().strip());
    String other = record("other.mpr", 60);
    assertEquals(ExitCode.FAILED, run("diff", match, other));
    assertTrue(
        out.toString()
            .startsWith(
                "tick 51 is the first that differs, in inputs:"
                    + " left chat player=1 text=hello, right move player=0"),
        out::toString);
    assertEquals(ExitCode.FAILED, run("diff", "--json", match, other));
    assertEquals(51, json().get("tick").getAsInt());
  }

  @Test
  void bisectFindsNothingInARecordingOfThisBuild() {
    assertEquals(ExitCode.OK, run("bisect", match));
    assertEquals("no tick differs", out.toString().strip());
    assertEquals(ExitCode.OK, run("bisect", "--json", match));
    assertEquals(false, json().get("diverged").getAsBoolean());
  }

  @Test
  void whatIsTrimmedCanBeMergedAgain() {
    assertEquals(ExitCode.OK, run("trim", match, "--to=40", "-o", path("1.mpr")));
    assertEquals(path("1.mpr") + ": 40 ticks", out.toString().strip());
    assertEquals(ExitCode.OK, run("trim", match, "--from=40", "-o", path("2.mpr"), "--json"));
    assertEquals(60, json().get("ticks").getAsInt());
    assertEquals(ExitCode.OK, run("merge", path("1.mpr"), path("2.mpr"), "-o", path("all.mpr")));
    assertEquals(ExitCode.OK, run("diff", match, path("all.mpr")));
    assertEquals(
        ExitCode.ENVIRONMENT, run("merge", path("2.mpr"), path("1.mpr"), "-o", path("no.mpr")));
    assertEquals(1, err.toString().lines().count(), err::toString);
  }

  @Test
  void repairSaysWhatWasSavedAndWhatWasLost() throws Exception {
    byte[] whole = Files.readAllBytes(folder.resolve("match.mpr"));
    Files.write(folder.resolve("cut.mpr"), Arrays.copyOf(whole, whole.length - 200));
    assertEquals(ExitCode.OK, run("repair", path("cut.mpr"), "-o", path("good.mpr")));
    assertTrue(out.toString().contains(": saved ticks 0 to "), out::toString);
    assertEquals(ExitCode.OK, run("verify", path("good.mpr")));
    assertEquals(ExitCode.OK, run("repair", path("cut.mpr"), "-o", path("good2.mpr"), "--json"));
    assertEquals(0, json().get("firstTick").getAsInt());
  }

  @Test
  void exportWritesToTheScreenOrANewFile() throws Exception {
    assertEquals(ExitCode.OK, run("export", match));
    assertEquals(4, out.toString().lines().count());
    assertEquals(ExitCode.OK, run("export", match, "--format=csv", "--every=10", "--to=20"));
    assertEquals(1 + 1 + 3 + 3, out.toString().lines().count(), out::toString);
    assertEquals(ExitCode.OK, run("export", match, "--format=svg", "-o", path("sheet.svg")));
    assertTrue(Files.readString(folder.resolve("sheet.svg")).endsWith("</svg>\n"));
    assertEquals(
        ExitCode.ENVIRONMENT, run("export", match, "--format=svg", "-o", path("sheet.svg")));
    assertEquals("malpan: " + path("sheet.svg") + " is there already", err.toString().strip());
  }

  @Test
  void statsCountWhatPlayersDid() throws Exception {
    assertEquals(ExitCode.OK, run("stats", match, "-o", path("heat.svg")));
    assertTrue(out.toString().contains("bob"), out::toString);
    assertTrue(Files.readString(folder.resolve("heat.svg")).startsWith("<svg"));
    assertEquals(ExitCode.OK, run("stats", match, "--json"));
    assertEquals(100, json().get("ticks").getAsInt());
  }

  @Test
  void nothingIsWrittenOver() {
    assertEquals(ExitCode.ENVIRONMENT, run("trim", match, "-o", match));
    assertEquals("malpan: " + match + " is there already", err.toString().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"info", "verify", "dump", "bisect", "export", "stats", "play"})
  void aFileThatIsNotThereIsOneLine(String tool) {
    assertEquals(ExitCode.ENVIRONMENT, run(tool, path("none.mpr")));
    assertEquals("malpan: " + path("none.mpr") + ": no such file", err.toString().strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dump | --type=jump | type 'jump': allowed are join, leave, move, attack, chat",
        "dump | --from=9 --to=8 | ticks 9 to 8: no such range",
        "trim | --from=-1 -o none | ticks -1 to",
        "export | --every=0 | ticks 0 to",
        "export | --format=gif | Invalid value for option '--format'",
        "export | --format=csv --json | --json and another --format: choose one",
        "trim | --from=1 | Missing required option",
        "info | --nonsense | Unknown option"
      })
  void wrongUsageIsOneLine(String tool, String options, String message) {
    String[] args = (tool + " " + match + " " + options).split(" ");
    assertEquals(ExitCode.USAGE, run(args));
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().contains(message), err::toString);
  }

  @Test
  void aRangePastTheEndIsTold() throws Exception {
    for (String tool : List.of("dump", "export")) {
      assertEquals(ExitCode.USAGE, run(tool, match, "--from=101"));
      assertEquals(
          "malpan: --from 101: " + match + " ends at tick 100", err.toString().strip(), tool);
      assertEquals(ExitCode.OK, run(tool, match, "--from=90", "--to=150"));
      assertEquals(
          "malpan: --to 150: " + match + " ends at tick 100", err.toString().strip(), tool);
      assertFalse(out.toString().isEmpty());
    }
    assertEquals(ExitCode.USAGE, run("trim", match, "--from=101", "-o", path("t.mpr")));
    assertFalse(Files.exists(folder.resolve("t.mpr")));
    assertEquals(ExitCode.OK, run("trim", match, "--from=50", "-o", path("t.mpr")));
    assertEquals(ExitCode.USAGE, run("dump", path("t.mpr"), "--to=20"));
    assertEquals(
        "malpan: --to 20: " + path("t.mpr") + " begins at tick 50", err.toString().strip());
  }

  @Test
  void framesThatWereNotRecordedAreNoAnswer() {
    assertEquals(ExitCode.FAILED, run("dump", "--output", "--json", match));
    assertEquals("", out.toString());
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertEquals(ExitCode.USAGE, run("dump", "--output", "--type=join", match));
    assertTrue(err.toString().contains("added, changed, chat, fell, moved, removed"));
  }
}
