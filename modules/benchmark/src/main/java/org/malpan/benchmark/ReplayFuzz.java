package org.malpan.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.malpan.replay.ReplayDump;
import org.malpan.replay.ReplayFile;
import org.malpan.replay.ReplayFormatException;
import org.malpan.replay.ReplayVerifier;

/**
 * The reader of recordings under a coverage-guided fuzzer (Jazzer), in a JVM of 128 MB. Inputs that
 * begin with an even byte are a file as it is; of the others, chunks are made whose checksums are
 * right, or the fuzzer would never come past them.
 */
public final class ReplayFuzz {

  private static final Path FILE = file();

  private static final String METADATA =
      "{\"formatVersion\":2,\"writer\":\"fuzz\",\"startedAt\":\"2026-01-01T00:00:00Z\",\"firstTick\":0,"
          + "\"world\":{\"width\":8,\"height\":8,\"view\":0,\"maxPlayers\":4,\"npcs\":1,\"seed\":\"1\","
          + "\"tickRate\":30}}";

  private ReplayFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("malpan-fuzz", ".mpr");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Called by Jazzer with each input; whatever this throws is a finding. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    boolean sealed = data.length > 0 && (data[0] & 1) == 1;
    Files.write(FILE, sealed ? sealed(data) : data);
    try (ReplayFile file = ReplayFile.open(FILE)) {
      ReplayDump.print(file, new PrintWriter(Writer.nullWriter()));
      var _ = ReplayVerifier.verify(file);
    } catch (ReplayFormatException e) {
      if (e.getMessage().lines().count() != 1 || !e.getMessage().startsWith(FILE.toString())) {
        throw new AssertionError(e);
      }
    }
  }

  /** The input as chunks: a byte of type and flags, a length, a tick, a payload. */
  private static byte[] sealed(byte[] data) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    byte[] metadata = METADATA.getBytes(StandardCharsets.UTF_8);
    ByteBuffer header = buffer(12 + metadata.length);
    header.put("MALPANR".getBytes(StandardCharsets.US_ASCII)).put((byte) 2);
    header.putInt(metadata.length).put(metadata);
    seal(file, header.array());
    ByteBuffer in = ByteBuffer.wrap(data, 1, data.length - 1).order(ByteOrder.LITTLE_ENDIAN);
    while (in.remaining() >= 8) {
      int head = in.get();
      int tick = in.get() & 0xff;
      int size = Math.min(in.getShort() & 0x3ff, in.remaining());
      int claimed = (head & 0x80) == 0 ? size : in.getInt();
      size = Math.min(size, in.remaining());
      byte[] payload = new byte[size];
      in.get(payload);
      ByteBuffer chunk = buffer(18 + size);
      chunk.put((byte) (head & 7)).put((byte) (head >> 3 & 1)).putLong(tick);
      chunk.putInt(size).putInt(claimed).put(payload);
      seal(file, chunk.array());
    }
    return file.toByteArray();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void seal(ByteArrayOutputStream file, byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length);
    file.writeBytes(bytes);
    file.writeBytes(buffer(4).putInt((int) crc.getValue()).array());
  }

  /**
   * Fuzzes for some seconds, from the recordings of the regression suite.
   *
   * @param args seconds; 60 without
   */
  public static void main(String[] args) throws Exception {
    Path root = Path.of(System.getProperty("malpan.root"));
    Path findings = Files.createDirectories(root.resolve("modules/benchmark/target/fuzz"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx128m");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(
        Stream.of("launcher/target/lib", "modules/benchmark/target/lib")
            .map(folder -> root.resolve(folder) + "/*")
            .collect(Collectors.joining(System.getProperty("path.separator"))));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + ReplayFuzz.class.getName());
    command.add("--instrumentation_includes=org.malpan.**");
    command.add("--reproducer_path=" + findings);
    command.add("-artifact_prefix=" + findings + "/");
    command.add("-max_total_time=" + (args.length == 0 ? "60" : args[0]));
    command.add("-timeout=10");
    command.add("-max_len=65536");
    command.add(Files.createDirectories(findings.resolve("corpus")).toString());
    command.add(root.resolve("replay/src/test/resources/recordings").toString());
    System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
  }
}
