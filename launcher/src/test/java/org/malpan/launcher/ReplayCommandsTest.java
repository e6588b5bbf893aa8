package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.malpan.board.BoardSize;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.replay.JournalRecorder;
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
    World world = new World(new WorldConfig(new BoardSize(8, 8), 0, 4, 1, 5, 30));
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
          inputs.join(1, "ann", PieceKind.QUEEN);
          inputs.join(2, "bob", PieceKind.ROOK);
        }
        case 50 -> inputs.chat(1, "hello");
        default -> inputs.move(tick & 1, Direction.values()[tick % 4], tick);
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
        "--speed=65 | --speed 65.0: 0.125 to 64 are allowed",
        "--seconds=0 | --seconds 0.0: above 0",
        "--from=x | Invalid value for option '--from'"
      })
  void wrongUsageOfPlayIsOneLine(String option, String message) {
    assertEquals(ExitCode.USAGE, run("replay", "play", match.toString(), option));
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().contains(message), err::toString);
  }
}
