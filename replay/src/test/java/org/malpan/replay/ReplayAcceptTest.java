package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.board.BoardGame;

/** After a rule was changed on purpose: the same inputs, today's states. */
class ReplayAcceptTest {

  @TempDir private Path folder;

  private static VerifyReport report(Path path) throws Exception {
    try (ReplayFile file = ReplayFile.open(path)) {
      return ReplayVerifier.report(file);
    }
  }

  private static String dump(Path path) throws Exception {
    StringWriter text = new StringWriter();
    try (ReplayFile file = ReplayFile.open(path)) {
      ReplayDump.print(file, new PrintWriter(text));
    }
    return text.toString();
  }

  /** A recording of other rules: every hash, state and output of ticks is another one. */
  private Path ofOtherRules(OutputKept kept) throws Exception {
    Chunks chunks = new Chunks(ToldMatch.bytes(kept, 95));
    byte[] bytes = Chunks.write(chunks.metadata, chunks.list);
    for (int at = 0; at < chunks.list.size(); at++) {
      Chunks.Chunk chunk = chunks.list.get(at);
      if (chunk.type() == ReplayFormat.TICKS) {
        byte[] payload = chunk.payload().clone();
        payload[payload.length - 1] ^= 1;
        bytes = new Chunks(bytes).with(at, payload);
      }
    }
    return Files.write(folder.resolve(kept + ".mpr"), bytes);
  }

  @Test
  void theInputsStayAndTheStatesAreThoseOfThisBuild() throws Exception {
    for (OutputKept kept : OutputKept.values()) {
      Path old = ofOtherRules(kept);
      byte[] before = Files.readAllBytes(old);
      assertFalse(report(old).isVerified());
      Path accepted = folder.resolve("new-" + kept + ".mpr");
      try (ReplayFile file = ReplayFile.open(old)) {
        assertEquals(95, ReplayAccept.write(file, accepted));
      }
      VerifyReport report = report(accepted);
      assertTrue(report.isVerified(), report::sentence);
      assertEquals(95, report.ticks());
      assertEquals(kept == OutputKept.NONE ? 0 : 95, report.outputTicks());
      assertEquals(kept == OutputKept.FRAMES, report.frameTicks().isPresent());
      assertEquals(dump(old), dump(accepted));
      assertTrue(Arrays.equals(before, Files.readAllBytes(old)));
    }
  }

  @Test
  void theNewFileNamesTheRulesOfThisBuild() throws Exception {
    Path accepted = folder.resolve("accepted.mpr");
    Path suite = Path.of("src/test/resources/recordings-v1/combat.mpr");
    try (ReplayFile file = ReplayFile.open(suite)) {
      assertEquals("", file.metadata().rules());
      assertEquals(900, ReplayAccept.write(file, accepted));
    }
    try (ReplayFile file = ReplayFile.open(accepted)) {
      assertEquals(ReplayFormat.VERSION, file.metadata().formatVersion());
      assertEquals(RulesFingerprint.of(new BoardGame()), file.metadata().rules());
      assertEquals(new ReplayVerifier.Result.Verified(900), ReplayVerifier.verify(file));
      assertTrue(
          ReplaySummary.of(file)
              .text()
              .contains(
                  " with rules %s (this build: the same)"
                      .formatted(RulesFingerprint.of(new BoardGame()))));
    }
  }

  /** Changes with a rule: then the recordings of the regression suite change too. */
  @Test
  void theRulesHaveTheirNumber() {
    assertEquals("3a4e576c", RulesFingerprint.of(new BoardGame()));
  }
}
