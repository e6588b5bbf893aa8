package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every tool on files that are no good recording: one line each, and a code of its own. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class BadRecordingsIT {

  private static final Path RECORDINGS = Path.of("../replay/src/test/resources/recordings");

  /** Commands on one file, which comes last. */
  private static final List<List<String>> TOOLS =
      List.of(
          List.of("info"),
          List.of("verify"),
          List.of("verify", "--io-model=select"),
          List.of("dump"),
          List.of("dump", "--output"),
          List.of("bisect"),
          List.of("trim", "--from=10", "--to=20", "-o=NEW"),
          List.of("repair", "-o=NEW"),
          List.of("merge", "-o=NEW"),
          List.of("export"),
          List.of("stats"),
          List.of("play", "--text", "--speed=64"),
          List.of("fork", "--at=5", "--port=0"),
          List.of("diff", "GOOD"));

  @TempDir private Path folder;

  private static byte[] good() throws Exception {
    return Files.readAllBytes(RECORDINGS.resolve("chat.mpr"));
  }

  static Stream<Arguments> hopelessFiles() throws Exception {
    byte[] later = good();
    later[7] = 9;
    byte[] huge = good();
    ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(8, Integer.MAX_VALUE);
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    return Stream.of(
        Arguments.of("empty", new byte[0]),
        Arguments.of("noise", noise),
        Arguments.of("header only", Arrays.copyOf(good(), 12)),
        Arguments.of("later version", later),
        Arguments.of("huge length", huge));
  }

  private String run(int expectedCode, List<String> tool, Path file) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> args =
        Stream.of(List.of("replay"), tool, List.of(file.toString()))
            .flatMap(List::stream)
            .map(arg -> arg.replace("NEW", folder.resolve("new.mpr").toString()))
            .map(arg -> arg.replace("GOOD", RECORDINGS.resolve("chat.mpr").toString()))
            .toList();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(args.toArray(String[]::new));
    assertEquals(expectedCode, code, () -> args + ": " + out + err);
    assertEquals(1, err.toString().lines().count(), () -> args + ": " + err);
    assertFalse(Files.exists(folder.resolve("new.mpr")), args::toString);
    return err.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hopelessFiles")
  void everyToolRefusesItInOneLineThatNamesIt(String name, byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve("bad.mpr"), bytes);
    for (List<String> tool : TOOLS) {
      // A few wrong bytes in the header are what repair is for.
      if (!tool.contains("repair") || !List.of("later version", "huge length").contains(name)) {
        String line = run(ExitCode.ENVIRONMENT, tool, file);
        assertTrue(line.contains(file.toString()), line);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "missing.mpr"})
  void everyToolRefusesWhatIsNoFile(String name) throws Exception {
    Files.createDirectory(folder.resolve("folder"));
    for (List<String> tool : TOOLS) {
      String line = run(ExitCode.ENVIRONMENT, tool, folder.resolve(name));
      assertTrue(line.contains(name), line);
    }
  }

  static Stream<List<String>> readers() {
    return TOOLS.stream()
        .filter(tool -> !List.of("fork", "play").contains(tool.getFirst()))
        .filter(tool -> !tool.contains("--io-model=select"));
  }

  /** Whatever a tool makes of damage: a code that is documented, at most one line of error. */
  @ParameterizedTest
  @MethodSource("readers")
  void noToolStumblesOverDamage(List<String> tool) throws Exception {
    Random random = new Random(tool.hashCode());
    for (int round = 0; round < 60; round++) {
      byte[] bytes = good();
      if (round % 2 == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Path file = Files.write(folder.resolve("damaged.mpr"), bytes);
      StringWriter err = new StringWriter();
      String[] args =
          Stream.of(List.of("replay"), tool, List.of(file.toString()))
              .flatMap(List::stream)
              .map(arg -> arg.replace("NEW", folder.resolve("new.mpr").toString()))
              .map(arg -> arg.replace("GOOD", RECORDINGS.resolve("chat.mpr").toString()))
              .toArray(String[]::new);
      int code =
          Main.commandLine()
              .setOut(new PrintWriter(new StringWriter(), true))
              .setErr(new PrintWriter(err, true))
              .execute(args);
      boolean known =
          code == ExitCode.OK
              || code == ExitCode.FAILED
              || code == ExitCode.USAGE
              || code == ExitCode.ENVIRONMENT;
      assertTrue(known, () -> code + ": " + err);
      assertTrue(err.toString().lines().count() <= 1, err::toString);
      Files.deleteIfExists(folder.resolve("new.mpr"));
    }
  }

  /** A chunk of 16 MiB of zeros takes 16 KiB in the file. */
  private static byte[] bomb() throws Exception {
    byte[] good = good();
    byte[] stored = chunkOfTicks(new byte[16 * 1024 * 1024]);
    ByteBuffer out = ByteBuffer.allocate(start(good) + 200 * stored.length);
    out.put(good, 0, start(good));
    for (int i = 0; i < 200; i++) {
      out.put(stored);
    }
    return out.array();
  }

  /** Bytes up to the end of the first keyframe. */
  private static int start(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int header = 12 + in.getInt(8) + 4;
    return header + 18 + in.getInt(header + 10) + 4;
  }

  /** As a file has it, with the right checksum. */
  private static byte[] chunkOfTicks(byte[] payload) {
    java.util.zip.Deflater deflater = new java.util.zip.Deflater(9, true);
    deflater.setInput(payload);
    deflater.finish();
    byte[] stored = new byte[payload.length / 16];
    int length = deflater.deflate(stored);
    deflater.end();
    ByteBuffer out = ByteBuffer.allocate(22 + length).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 1).put((byte) 1).putLong(0).putInt(length).putInt(payload.length);
    out.put(stored, 0, length);
    java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
    crc.update(out.array(), 0, out.position());
    return out.putInt((int) crc.getValue()).array();
  }

  /** One tick of that many equal inputs, and a hash of zeros. */
  private Path tickOf(int count, byte[] input) throws Exception {
    byte[] good = good();
    ByteBuffer tick = ByteBuffer.allocate(8 + count * input.length);
    for (int rest = count; ; rest >>>= 7) {
      tick.put((byte) (rest > 127 ? rest & 127 | 128 : rest));
      if (rest <= 127) {
        break;
      }
    }
    for (int i = 0; i < count; i++) {
      tick.put(input);
    }
    byte[] chunk = chunkOfTicks(Arrays.copyOf(tick.array(), tick.position() + 4));
    ByteBuffer file = ByteBuffer.allocate(start(good) + chunk.length);
    file.put(good, 0, start(good)).put(chunk);
    return Files.write(folder.resolve("tick.mpr"), file.array());
  }

  private String inSmallHeap(int expectedCode, String... args) throws Exception {
    try (Child child = Child.start(folder, List.of("-Xmx64m"), Map.of(), args)) {
      assertEquals(expectedCode, child.awaitExit(), child.output());
      assertFalse(child.output().contains("\tat "), child.output());
      return child.output();
    }
  }

  /** Three kilobytes that unpack to a tick of a million inputs. */
  @Test
  void aMillionInputsInATickAreReadOneByOne() throws Exception {
    String attacks = tickOf(1_000_000, new byte[] {4, 5}).toString();
    String _ = inSmallHeap(ExitCode.OK, "replay", "info", attacks);
    String _ = inSmallHeap(ExitCode.OK, "replay", "diff", attacks, attacks);
    String bisected = inSmallHeap(ExitCode.FAILED, "replay", "bisect", attacks);
    assertTrue(bisected.lines().count() < 100, bisected);
  }

  @Test
  void tooLittleMemoryIsOneLine() throws Exception {
    byte[] chat = new byte[204];
    Arrays.fill(chat, (byte) 'a');
    ByteBuffer.wrap(chat).put((byte) 5).put((byte) 5).put((byte) 0xc8).put((byte) 1);
    String chats = tickOf(80_000, chat).toString();
    String said = inSmallHeap(ExitCode.ENVIRONMENT, "replay", "diff", chats, chats);
    assertTrue(said.startsWith("malpan: not enough memory for this recording: 64 MB"), said);
    assertEquals(1, said.lines().count(), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"info", "verify", "dump", "stats"})
  void sixtyFourMegabytesAreEnoughForABombAndForAThousandPlayers(String tool) throws Exception {
    Path bomb = Files.write(folder.resolve("bomb.mpr"), bomb());
    Path crowd = RECORDINGS.resolve("crowd.mpr");
    List<String> small = List.of("-Xmx64m");
    try (Child child = Child.start(folder, small, Map.of(), "replay", tool, bomb.toString())) {
      int code = child.awaitExit();
      String said = child.output();
      assertFalse(said.contains("OutOfMemory"), said);
      // Its zeros are ticks without inputs, whose hash is not that.
      int expected = tool.equals("verify") ? ExitCode.FAILED : ExitCode.ENVIRONMENT;
      assertEquals(expected, code, said);
      assertTrue(said.lines().filter(line -> line.startsWith("malpan:")).count() <= 1, said);
    }
    try (Child child = Child.start(folder, small, Map.of(), "replay", tool, crowd.toString())) {
      assertEquals(ExitCode.OK, child.awaitExit(), child.output());
    }
  }
}
