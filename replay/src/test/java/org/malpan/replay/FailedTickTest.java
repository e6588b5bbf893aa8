package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.world.TickInputs;

/** A match that fails leaves the inputs of the failing tick and the fault's trace in its file. */
class FailedTickTest {

  private static IllegalStateException fault() {
    return new IllegalStateException("no such rule");
  }

  @TempDir private Path folder;

  private static TickInputs lastInputs() {
    TickInputs inputs = new TickInputs();
    inputs.command(3, BoardCommands.move(Direction.LEFT), 77);
    inputs.chat(2, "the last words");
    return inputs;
  }

  private ReplayFile open(ByteArrayOutputStream bytes) throws Exception {
    return ReplayFile.open(Files.write(folder.resolve("failed.mpr"), bytes.toByteArray()));
  }

  /** Fails behind the first of the two inputs, when it has been told already. */
  private static ByteArrayOutputStream failed(OutputKept kept, int ticks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ToldMatch match = new ToldMatch(bytes, kept).play(ticks);
    TickInputs first = new TickInputs();
    first.command(3, BoardCommands.move(Direction.LEFT), 77);
    match.world.apply(first, 0, match.streams);
    match.recorder.failed(match.world, match.world.tick(), lastInputs(), fault());
    match.recorder.stopped();
    return bytes;
  }

  @Test
  void theInputsAndTheTraceAreInTheFile() throws Exception {
    for (OutputKept kept : OutputKept.values()) {
      try (ReplayFile file = open(failed(kept, 57))) {
        FailedTick failure = file.failure().orElseThrow();
        assertEquals(57, failure.tick());
        assertEquals("java.lang.IllegalStateException: no such rule", failure.fault());
        assertTrue(failure.trace().size() > 3, () -> failure.trace().toString());
        ReplayPlayer player = new ReplayPlayer(file);
        player.seek(57);
        assertEquals(
            List.of("move", "chat"),
            failure.inputs(player.world()).stream().map(RecordedInput::type).toList());
        assertTrue(file.isComplete());
        assertEquals(57, file.lastTick());
      }
    }
  }

  /** What half a tick told nobody can compute again: the whole ticks verify nevertheless. */
  @Test
  void theTicksBeforeVerifyAndTheFailedOneIsTriedAgain() throws Exception {
    try (ReplayFile file = open(failed(OutputKept.FRAMES, 57))) {
      VerifyReport report = ReplayVerifier.report(file);
      assertEquals(
          "verified: 57 ticks, every state as recorded, output of 50 of 57 ticks, frames of"
              + " 55 of 57; tick 57, which failed when it was recorded"
              + " (java.lang.IllegalStateException: no such rule), passes",
          report.sentence());
    }
  }

  @Test
  void atTheStartOfASecondNothingIsLost() throws Exception {
    try (ReplayFile file = open(failed(OutputKept.HASHES, 60))) {
      assertEquals(60, ReplayVerifier.report(file).outputTicks());
    }
  }

  /** Another observer's fault: the step was done, and this recorder was not told. */
  @Test
  void aTickThatWasDoneIsRecordedAsAnyOther() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ToldMatch match = new ToldMatch(bytes, OutputKept.FRAMES).play(30);
    TickInputs inputs = lastInputs();
    match.world.step(inputs, match.streams);
    match.recorder.failed(match.world, 30, inputs, fault());
    match.recorder.stopped();
    try (ReplayFile file = open(bytes)) {
      VerifyReport report = ReplayVerifier.report(file);
      assertTrue(report.isVerified(), report::sentence);
      assertEquals(31, report.ticks());
      assertEquals(31, report.outputTicks());
      assertEquals(31, file.failure().orElseThrow().tick());
    }
  }

  @Test
  void dumpAndInfoTellOfIt() throws Exception {
    try (ReplayFile file = open(failed(OutputKept.HASHES, 57))) {
      StringWriter dump = new StringWriter();
      ReplayDump.print(file, new PrintWriter(dump));
      List<String> lines = dump.toString().lines().toList();
      assertTrue(
          lines.getLast().contains("57 chat   player=2 text=the last words"), dump::toString);
      String info = ReplaySummary.of(file).text();
      assertTrue(
          info.contains("failed      in tick 57: java.lang.IllegalStateException: no such rule"),
          info);
      assertTrue(info.contains("at org.malpan.replay"), info);
      assertTrue(ReplaySummary.of(file).json().contains("\"failedTick\":57"), info);
    }
  }

  @Test
  void aPartThatReachesTheEndKeepsIt() throws Exception {
    Path part = folder.resolve("part.mpr");
    Path repaired = folder.resolve("repaired.mpr");
    try (ReplayFile file = open(failed(OutputKept.HASHES, 57))) {
      assertEquals(27, ReplayTrim.write(file, 30, Long.MAX_VALUE, part));
      assertEquals(57, ReplayRepair.write(file.path(), Optional.empty(), repaired).lastTick());
    }
    for (Path path : List.of(part, repaired)) {
      try (ReplayFile file = ReplayFile.open(path)) {
        assertEquals(57, file.failure().orElseThrow().tick());
      }
    }
    Path early = folder.resolve("early.mpr");
    try (ReplayFile file = open(failed(OutputKept.HASHES, 57))) {
      assertEquals(40, ReplayTrim.write(file, 0, 40, early));
    }
    try (ReplayFile file = ReplayFile.open(early)) {
      assertTrue(file.failure().isEmpty());
    }
  }

  /** The bytes of version 3 of the format. */
  @Test
  void goldenBytes() throws Exception {
    Throwable fault =
        new Throwable() {
          private static final long serialVersionUID = 1;

          @Override
          public void printStackTrace(PrintWriter out) {
            out.print("E: x\n\tat y");
          }
        };
    byte[] golden =
        HexFormat.of()
            .parseHex(
                "02"
                    + "0660024d000000"
                    + "05020e"
                    + hex("the last words")
                    + "0a"
                    + hex("E: x\n\tat y"));
    assertArrayEquals(golden, FailedTick.encode(lastInputs(), fault));
    FailedTick read = FailedTick.parse("f", new BoardGame().schema(), 9, golden);
    assertEquals(List.of("E: x", "    at y"), read.trace());
    assertEquals(2, read.inputs().size());
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aTraceWithoutEndIsCut() throws Exception {
    String text = "말".repeat(40_000);
    byte[] payload = FailedTick.encode(new TickInputs(), new IllegalStateException(text));
    assertTrue(payload.length < ReplayFormat.MAX_TRACE_BYTES + 10, () -> "" + payload.length);
    assertTrue(FailedTick.parse("f", new BoardGame().schema(), 0, payload).fault().endsWith("말"));
  }

  @Test
  void senselessBytesAreOneError() {
    byte[] good = FailedTick.encode(lastInputs(), fault());
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThrows(
          ReplayFormatException.class,
          () -> FailedTick.parse("f", new BoardGame().schema(), 0, cut));
    }
    byte[] longer = Arrays.copyOf(good, good.length + 1);
    assertThrows(
        ReplayFormatException.class,
        () -> FailedTick.parse("f", new BoardGame().schema(), 0, longer));
  }
}
