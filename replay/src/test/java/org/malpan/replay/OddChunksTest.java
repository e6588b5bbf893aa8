package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.board.PieceKind;
import org.malpan.world.TickInputs;

/** Chunks that are whole, and yet not what this program writes. */
class OddChunksTest {

  private static final Chunks WHOLE = new Chunks(Recorded.bytes(40, 9));

  @TempDir private Path folder;

  private Path path;

  @BeforeEach
  void namePath() {
    path = folder.resolve("odd.mpr");
  }

  private ReplayFile open(byte[] bytes) throws IOException, ReplayFormatException {
    return ReplayFile.open(Files.write(path, bytes));
  }

  /** A chunk by hand, with a checksum that fits. */
  private static byte[] chunk(int type, int flags, int raw, byte[] stored) {
    ByteBuffer chunk =
        ByteBuffer.allocate(18 + stored.length + 4)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) type)
            .put((byte) flags)
            .putLong(0)
            .putInt(stored.length)
            .putInt(raw)
            .put(stored);
    CRC32C crc = new CRC32C();
    crc.update(chunk.array(), 0, chunk.position());
    return chunk.putInt((int) crc.getValue()).array();
  }

  /** The whole recording without its footer, and with that chunk behind the first keyframe. */
  private static byte[] with(byte[] chunk) {
    byte[] file = Chunks.write(WHOLE.metadata, WHOLE.list);
    int at = new Chunks(file).list.getFirst().end();
    ByteBuffer out = ByteBuffer.allocate(file.length + chunk.length);
    return out.put(file, 0, at).put(chunk).put(file, at, file.length - at).array();
  }

  private static byte[] deflated(byte[] payload) {
    byte[] room = new byte[payload.length + 64];
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(payload);
      deflater.finish();
      return Arrays.copyOf(room, deflater.deflate(room));
    }
  }

  private String refusal(byte[] bytes) throws Exception {
    try (ReplayFile file = open(bytes)) {
      String message =
          assertThrows(ReplayFormatException.class, () -> ReplayVerifier.verify(file)).getMessage();
      assertTrue(message.startsWith(path + ": "), message);
      return message.substring(path.toString().length() + 2);
    }
  }

  @Test
  void chunksOfLaterVersionsAreSkipped() throws Exception {
    try (ReplayFile file = open(with(chunk(200, 0x80, 5, new byte[] {1, 2, 3})))) {
      assertEquals(new ReplayVerifier.Result.Verified(40), ReplayVerifier.verify(file));
      assertFalse(file.isComplete());
      assertEquals(0, file.lostBytes());
    }
  }

  @Test
  void aKnownChunkStoredInAnUnknownWayIsRefused() throws Exception {
    assertTrue(
        refusal(with(chunk(ReplayFormat.TICKS, 2, 3, new byte[3])))
            .endsWith("is stored in a way that this program does not know"));
    assertTrue(
        refusal(with(chunk(ReplayFormat.TICKS, 0, 9, new byte[3]))).endsWith("has two lengths"));
  }

  @Test
  void aPayloadOfAnotherLengthThanSaidIsRefused() throws Exception {
    byte[] stored = deflated(new byte[1000]);

    assertTrue(
        refusal(with(chunk(ReplayFormat.TICKS, 1, 999, stored)))
            .endsWith("inflates to more than it says"));
    assertTrue(
        refusal(with(chunk(ReplayFormat.TICKS, 1, 1001, stored)))
            .endsWith("inflates to less than it says"));
    assertTrue(
        refusal(with(chunk(ReplayFormat.TICKS, 1, 1000, Arrays.copyOf(stored, stored.length - 2))))
            .endsWith("ends too early"));
    assertTrue(
        refusal(with(chunk(ReplayFormat.TICKS, 1, 1000, new byte[] {7, 7, 7})))
            .endsWith("cannot be inflated"));
  }

  @Test
  void aTickWithMoreInputsThanAllowedIsRefusedBeforeRoomIsMade() throws Exception {
    ByteSink sink = new ByteSink();
    sink.varint(ReplayFormat.MAX_TICK_INPUTS + 1);
    byte[] attacks = Arrays.copyOf(sink.copy(), ReplayFormat.MAX_CHUNK_BYTES);

    assertEquals(
        "tick 0: 1000001 inputs is not allowed",
        refusal(with(chunk(ReplayFormat.TICKS, 1, attacks.length, deflated(attacks)))));
  }

  @Test
  void moreTicksWithoutAHashThanThereMayBeAreRefused() throws Exception {
    ByteSink many = new ByteSink();
    many.varint(ReplayFormat.QUIET + ReplayFormat.MAX_QUIET_TICKS + 1);
    assertEquals(
        "tick 0: 30 ticks without a hash is not allowed",
        refusal(with(chunk(ReplayFormat.TICKS, 0, many.size(), many.copy()))));

    ByteSink twice = new ByteSink();
    twice.varint(ReplayFormat.QUIET + ReplayFormat.MAX_QUIET_TICKS);
    twice.varint(ReplayFormat.QUIET + 1);
    assertEquals(
        "tick 29: 1048577 inputs is not allowed",
        refusal(with(chunk(ReplayFormat.TICKS, 0, twice.size(), twice.copy()))));
  }

  @Test
  void aFooterThatLeavesAChunkOutIsRefused() throws Exception {
    byte[] file = Chunks.write(WHOLE.metadata, WHOLE.list);
    ReplayIndex index = new ReplayIndex();
    int offset = WHOLE.headerBytes;
    List<Chunks.Chunk> chunks = new Chunks(file).list;
    for (Chunks.Chunk chunk : chunks) {
      if (chunk != chunks.get(1)) {
        index.add(chunk.type(), chunk.tick(), offset);
      }
      offset = chunk.end();
    }
    byte[] payload = index.toBytes(file.length);
    byte[] footer = chunk(ReplayFormat.FOOTER, 0, payload.length, payload);
    byte[] all = Arrays.copyOf(file, file.length + footer.length);
    System.arraycopy(footer, 0, all, file.length, footer.length);

    assertEquals("tick 10 follows tick 0", refusal(all));
  }

  @Test
  void aKeyframeThatIsNotTheStateOnItsWayDiverges() throws Exception {
    Recorded other = new Recorded(OutputStream.nullOutputStream(), 77).play(10);
    other.recorder.stopped();
    List<Chunks.Chunk> chunks = new ArrayList<>(WHOLE.list);
    chunks.add(2, new Chunks.Chunk(ReplayFormat.KEYFRAME, 10, other.world.snapshot(), 0));

    try (ReplayFile file = open(Chunks.write(WHOLE.metadata, chunks))) {
      assertTrue(
          ReplayVerifier.verify(file)
                  instanceof ReplayVerifier.Result.Diverged(long tick, int recorded, int computed)
              && tick == 10
              && recorded == other.hashes.get(10).intValue()
              && recorded != computed);
    }
  }

  @Test
  void aKeyframeBehindTheLastTickIsRefused() throws Exception {
    List<Chunks.Chunk> chunks = new ArrayList<>(WHOLE.list);
    chunks.removeLast();
    chunks.add(new Chunks.Chunk(ReplayFormat.KEYFRAME, 50, WHOLE.list.getFirst().payload(), 0));

    assertEquals(
        "a keyframe of tick 50, but the ticks end at 40",
        refusal(Chunks.write(WHOLE.metadata, chunks)));
  }

  @Test
  void textFromAFileDoesNotSteerTheTerminal() throws Exception {
    ByteSink ticks = new ByteSink();
    TickInputs inputs = new TickInputs();
    inputs.join(1, "a\u001b[2Jb", PieceKind.KING.code());
    inputs.chat(0, "one\ntwo");
    assertTrue(new TickWriter(ticks).write(inputs, 0));
    StringWriter dump = new StringWriter();

    try (ReplayFile file = open(with(chunk(ReplayFormat.TICKS, 0, ticks.size(), ticks.copy())))) {
      ReplayDump.print(file, new PrintWriter(dump));
    }

    assertTrue(dump.toString().contains("name=a\\u{1b}[2Jb "), dump::toString);
    assertTrue(dump.toString().contains("text=one\\u{a}two"), dump::toString);
  }

  @Test
  void metadataThatIsNotAsItShouldBeIsNamedInOneLine() {
    assertMetadata("[1]", "not as it should be: ");
    assertMetadata("{\"writer\":", "not as it should be: ");
    assertMetadata("{}", "has no 'writer'");
    String good = WHOLE.metadata.toJson();
    assertMetadata(good.replace("\"width\":12", "\"width\":4001"), "both sides must be 1..4000");
    assertMetadata(good.replace("\"width\":12", "\"width\":{}"), "not as it should be: ");
    assertMetadata(good.replace("\"seed\":\"7\"", "\"seed\":\"x\""), "not as it should be: ");
    assertMetadata(good.replace("\"firstTick\":0", "\"firstTick\":-1"), "first tick -1");
  }

  private static void assertMetadata(String json, String why) {
    ReplayFormatException e =
        assertThrows(
            ReplayFormatException.class, () -> ReplayMetadata.parse(ReplayFormat.VERSION, json));
    assertTrue(e.getMessage().contains(why), e::getMessage);
    assertEquals(1, e.getMessage().lines().count(), e::getMessage);
    assertFalse(e.getMessage().contains("\\u{"), e::getMessage);
  }
}
