package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a file, the reader says one clear thing or plays what is whole. */
class BadInputTest {

  private static final byte[] WHOLE = Recorded.bytes(200, 9);

  private static final Chunks CHUNKS = new Chunks(WHOLE);

  private static Path path;

  @BeforeContainer
  static void makeFile() throws IOException {
    path = Files.createTempFile("malpan-bad", ".mpr");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.deleteIfExists(path);
  }

  /** Ticks that verify; -1 when the file is refused in one line. */
  private static long verifiedTicks(byte[] bytes) throws IOException {
    Files.write(path, bytes);
    try (ReplayFile file = ReplayFile.open(path)) {
      ReplayDump.print(file, new PrintWriter(Writer.nullWriter()));
      return switch (ReplayVerifier.verify(file)) {
        case ReplayVerifier.Result.Verified(long ticks) -> ticks;
        case ReplayVerifier.Result.Diverged diverged ->
            throw new AssertionError("silently wrong: " + diverged);
        case ReplayVerifier.Result.OutputDiverged diverged ->
            throw new AssertionError("silently wrong: " + diverged);
        case ReplayVerifier.Result.Failed failed ->
            throw new AssertionError("a fault of ours: " + failed);
      };
    } catch (ReplayFormatException e) {
      assertEquals(1, e.getMessage().lines().count(), e::getMessage);
      assertTrue(e.getMessage().startsWith(path.toString()), e::getMessage);
      return -1;
    }
  }

  @Property(tries = 150)
  void anyPrefixPlaysUpToItsLastWholeChunk(@ForAll long seed) throws IOException {
    int length = new Random(seed).nextInt(WHOLE.length);

    long ticks = verifiedTicks(Arrays.copyOf(WHOLE, length));

    // Without its first chunk, a keyframe, there is nothing to start at.
    boolean startable = length >= CHUNKS.list.getFirst().end();
    assertEquals(startable ? CHUNKS.lastTick(length) : -1, ticks);
    assertEquals(200, verifiedTicks(WHOLE));
  }

  @Property(tries = 400)
  void aFlippedByteNeverGivesAWrongState(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    byte[] damaged = WHOLE.clone();
    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));

    assertTrue(verifiedTicks(damaged) <= 200);
  }

  @Property(tries = 200)
  void garbageBehindAGoodHeaderNeverThrowsAnythingElse(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    byte[] garbage = new byte[random.nextInt(2000)];
    random.nextBytes(garbage);
    byte[] bytes = Arrays.copyOf(WHOLE, CHUNKS.headerBytes + garbage.length);
    System.arraycopy(garbage, 0, bytes, CHUNKS.headerBytes, garbage.length);

    assertEquals(-1, verifiedTicks(bytes));
  }

  @Test
  void eachBadFileIsNamedForWhatItIs(@TempDir Path folder) throws IOException {
    assertRefused(folder, "is a folder, not a recording");
    assertRefused(folder.resolve("none.mpr"), "no such file");
    assertRefused(Files.write(folder.resolve("empty.mpr"), new byte[0]), "it has only 0 bytes");
    assertRefused(
        Files.write(
            folder.resolve("text.mpr"), "hello, this is text".getBytes(StandardCharsets.UTF_8)),
        "no Malpan recording");
    byte[] later = WHOLE.clone();
    later[7] = 9;
    assertRefused(
        Files.write(folder.resolve("later.mpr"), later),
        "format version 9; this program reads versions 1 to 3");
    byte[] huge = WHOLE.clone();
    ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(8, Integer.MAX_VALUE);
    assertRefused(Files.write(folder.resolve("huge.mpr"), huge), "the metadata is cut or damaged");
  }

  @Test
  void aHugeChunkLengthIsNotAllocated(@TempDir Path folder) throws Exception {
    int header = CHUNKS.headerBytes;
    byte[] bytes = Arrays.copyOf(WHOLE, WHOLE.length - 30);
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(header + 10, Integer.MAX_VALUE)
        .putInt(header + 14, Integer.MAX_VALUE);
    Path file = Files.write(folder.resolve("chunk.mpr"), bytes);

    try (ReplayFile opened = ReplayFile.open(file)) {
      ReplayFormatException e =
          assertThrows(ReplayFormatException.class, () -> new ReplayPlayer(opened));
      assertInstanceOf(String.class, e.getMessage());
      assertTrue(e.getMessage().contains("no keyframe"), e::getMessage);
    }
  }

  private static void assertRefused(Path file, String why) {
    ReplayFormatException e =
        assertThrows(ReplayFormatException.class, () -> ReplayFile.open(file));
    assertTrue(e.getMessage().contains(why), e::getMessage);
    assertTrue(e.getMessage().startsWith(file.toString()), e::getMessage);
  }
}
