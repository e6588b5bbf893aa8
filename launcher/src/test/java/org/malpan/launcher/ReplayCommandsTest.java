package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.replay.JournalRecorder;
import org.malpan.replay.ReplayFeed;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

class ReplayCommandsTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path match;

  private int run(String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  /** Two players on ticks 1 to 99, one who says something at 50. */
  @BeforeEach
  void record() throws Exception {
    match = folder.resolve("match.mpr");
    World world = new World(new BoardGame(), new WorldConfig(new BoardSize(8, 8), 0, 4, 1, 5, 30));
    JournalRecorder recorder =
        JournalRecorder.create(
            match,
            "test",
            trouble -> {
              throw new AssertionError(trouble);
            });
    recorder.started(world);
    for (int tick = 0; tick < 100; tick++) {
      TickInputs inputs = new TickInputs();
      switch (tick) {
        case 0 -> {
          inputs.join(1, "ann", PieceKind.QUEEN.code());
          inputs.join(2, "bob", PieceKind.ROOK.code());
        }
        case 50 -> inputs.chat(1, "hello");
        default -> inputs.command(tick & 1, BoardCommands.move(Direction.values()[tick % 4]), tick);
      }
      world.step(inputs, new Unheard());
      recorder.ticked(world, inputs);
    }
    recorder.stopped();
  }

  @Test
  void aReplayPlaysAsTextToItsEnd() {
    assertEquals(
        ExitCode.OK,
        run("replay", "play", match.toString(), "--text", "--speed=64", "--follow=bob"),
        err::toString);
    assertTrue(out.toString().contains("you (@) rook at "), out::toString);
    assertTrue(
        out.toString().contains("tick 100 of 100, 0:00:03 of 0:00:03, paused at 64×, following 1"),
        out::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--follow=nobody | --follow nobody: nobody in ",
        "--follow=3 | --follow 3: nobody in ",
        "--from=101 | ends at tick 100",
        "--text --screenshot=x.png | --text and --screenshot: choose one",
        "--speed=65 | --speed 65.0: 0.125 to 64 are allowed",
        "--seconds=0 | --seconds 0.0: above 0",
        "--from=x | Invalid value for option '--from'"
      })
  void wrongUsageOfPlayIsOneLine(String option, String message) {
    List<String> args = new ArrayList<>(List.of("replay", "play", match.toString()));
    args.addAll(List.of(option.split(" ")));
    assertEquals(ExitCode.USAGE, run(args.toArray(String[]::new)));
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().contains(message), err::toString);
  }

  /** As of {@code echo p | malpan replay play --text}: nobody is left who could play on. */
  @Test
  @Timeout(60)
  void aPauseEndsWhereTheCommandsEnd() throws Exception {
    ReplayFeed feed = ReplayFeed.open(match);
    ByteArrayInputStream commands =
        new ByteArrayInputStream("p\nt 40\n".getBytes(StandardCharsets.UTF_8));
    int code = new ReplayText(new PrintWriter(out, true), feed, commands).show(Optional.empty());
    feed.close();
    assertEquals(ExitCode.OK, code);
    assertTrue(out.toString().contains("tick 40 of 100"), out::toString);
    assertTrue(out.toString().contains("paused"), out::toString);
  }
}
