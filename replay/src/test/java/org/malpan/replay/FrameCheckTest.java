package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recorded frames are compared, and it is said how much was. */
class FrameCheckTest {

  @TempDir private Path folder;

  private Path recorded(OutputKept kept) throws Exception {
    Path path = folder.resolve(kept + ".mpr");
    Files.write(path, ToldMatch.bytes(kept, 95));
    return path;
  }

  private Chunks chunks() throws Exception {
    return new Chunks(Files.readAllBytes(recorded(OutputKept.FRAMES)));
  }

  private Path write(String name, Chunks chunks, List<Chunks.Chunk> list) throws Exception {
    return Files.write(folder.resolve(name), Chunks.write(chunks.metadata, list));
  }

  private static VerifyReport report(Path path) throws Exception {
    try (ReplayFile file = ReplayFile.open(path)) {
      return ReplayVerifier.report(file);
    }
  }

  private static List<Chunks.Chunk> without(Chunks chunks, int type) {
    return chunks.list.stream().filter(chunk -> chunk.type() != type).toList();
  }

  @Test
  void allThatWasRecordedIsComparedAndCounted() throws Exception {
    VerifyReport frames = report(recorded(OutputKept.FRAMES));
    assertEquals(
        "verified: 95 ticks, every state as recorded, output of 95 of 95 ticks, frames of 95 of 95",
        frames.sentence());
    assertEquals(
        "verified: 95 ticks, every state as recorded, output of 95 of 95 ticks",
        report(recorded(OutputKept.HASHES)).sentence());
    assertEquals(
        "verified: 95 ticks, every state as recorded, output of 0 of 95 ticks",
        report(recorded(OutputKept.NONE)).sentence());
  }

  @Test
  void aForgedFrameIsNamedWithWhatWasRecordedAndWhatIsComputed() throws Exception {
    Chunks chunks = chunks();
    int found = 0;
    for (int at = 0; at < chunks.list.size(); at++) {
      Chunks.Chunk chunk = chunks.list.get(at);
      if (chunk.type() == ReplayFormat.OUTPUT_FRAMES) {
        byte[] payload = chunk.payload().clone();
        int text = indexOf(payload, "hello");
        if (text >= 0) {
          found++;
          payload[text] = 'j';
          Path path = Files.write(folder.resolve("forged.mpr"), chunks.with(at, payload));
          var odd =
              assertInstanceOf(ReplayVerifier.Result.OutputDiverged.class, report(path).result());
          FrameDifference frame = odd.frame().orElseThrow();
          assertEquals(21, odd.tick());
          assertEquals(21, frame.tick());
          assertTrue(frame.recorded().contains("jello"), frame::recorded);
          assertTrue(frame.computed().contains("hello"), frame::computed);
          assertEquals(frame.players(), odd.players());
        }
      }
    }
    assertEquals(1, found);
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
  }

  /** Whatever byte is another: the frames are wrong, or they differ. */
  @Test
  void noFlippedByteOfAFrameChunkPasses() throws Exception {
    Chunks chunks = chunks();
    int at = 0;
    while (chunks.list.get(at).type() != ReplayFormat.OUTPUT_FRAMES) {
      at++;
    }
    byte[] good = chunks.list.get(at).payload();
    for (int i = 0; i < good.length; i += 3) {
      byte[] payload = good.clone();
      payload[i] ^= 1;
      Path path = Files.write(folder.resolve("flipped.mpr"), chunks.with(at, payload));
      int place = i;
      try {
        VerifyReport report = report(path);
        assertInstanceOf(
            ReplayVerifier.Result.OutputDiverged.class,
            report.result(),
            () -> "byte " + place + ": " + report.sentence());
      } catch (ReplayFormatException e) {
        assertTrue(e.getMessage().contains("the frames of tick 0 are wrong"), e::getMessage);
      }
    }
  }

  @Test
  void aFrameThatIsMissingIsNamedToo() throws Exception {
    Chunks chunks = chunks();
    List<Chunks.Chunk> changed = new ArrayList<>(chunks.list);
    for (int at = 0; at < changed.size(); at++) {
      Chunks.Chunk chunk = changed.get(at);
      if (chunk.type() == ReplayFormat.OUTPUT_FRAMES && chunk.tick() == 20) {
        changed.set(at, new Chunks.Chunk(chunk.type(), 20, new byte[] {0}, 0));
      }
    }
    var odd =
        assertInstanceOf(
            ReplayVerifier.Result.OutputDiverged.class,
            report(write("missing.mpr", chunks, changed)).result());
    assertEquals(21, odd.tick());
    assertEquals("nothing", odd.frame().orElseThrow().recorded());
  }

  @Test
  void whatIsTakenOutIsNotCounted() throws Exception {
    Chunks chunks = chunks();
    VerifyReport noHashes =
        report(write("no-hashes.mpr", chunks, without(chunks, ReplayFormat.OUTPUT_HASHES)));
    assertTrue(noHashes.isVerified(), noHashes::sentence);
    assertEquals(0, noHashes.outputTicks());
    // Up to the last frame of each chunk.
    assertTrue(noHashes.frameTicks().orElseThrow() > 60, noHashes::sentence);

    VerifyReport noFrames =
        report(write("no-frames.mpr", chunks, without(chunks, ReplayFormat.OUTPUT_FRAMES)));
    assertEquals(95, noFrames.outputTicks());
    assertEquals(OptionalLong.empty(), noFrames.frameTicks());
  }

  @Test
  void aCutRecordingIsComparedAsFarAsItGoes() throws Exception {
    byte[] whole = Files.readAllBytes(recorded(OutputKept.FRAMES));
    for (int length = whole.length; length > whole.length / 2; length -= 97) {
      Path path = Files.write(folder.resolve("cut.mpr"), java.util.Arrays.copyOf(whole, length));
      VerifyReport report = report(path);
      assertTrue(report.isVerified(), report::sentence);
    }
  }

  @Test
  void framesArePrintedAsJsonAndByType() throws Exception {
    java.io.StringWriter text = new java.io.StringWriter();
    try (ReplayFile file = ReplayFile.open(recorded(OutputKept.FRAMES))) {
      OutputFrames.print(
          file,
          DumpFilter.ALL,
          java.util.Set.of("chat", "added"),
          ReplayDump.Style.JSON,
          new java.io.PrintWriter(text));
    }
    List<String> lines = text.toString().lines().toList();
    assertTrue(
        lines.getFirst().startsWith("{\"tick\":0,\"type\":\"added\",\"to\":[0],\"id\":"),
        text::toString);
    assertTrue(
        lines.stream().anyMatch(line -> line.endsWith("\"id\":2,\"text\":\"hello\"}")),
        text::toString);
    assertTrue(lines.stream().noneMatch(line -> line.contains("\"moved\"")), text::toString);
  }
}
