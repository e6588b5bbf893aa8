package org.malpan.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.malpan.transport.IoModels;

/** The commands as a user runs them: processes, sockets, signals, files. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class CommandsIT {

  private static final Pattern READY = Pattern.compile("malpan: ready on 127\\.0\\.0\\.1:(\\d+).*");

  @TempDir private Path folder;

  static Stream<String> models() {
    return IoModels.all().stream().map(model -> model.info().name());
  }

  private static int port(Child server) throws Exception {
    Matcher ready = READY.matcher(server.awaitLine(line -> READY.matcher(line).matches()));
    assertTrue(ready.matches());
    return Integer.parseInt(ready.group(1));
  }

  private static long stop(Child server) throws Exception {
    long start = System.nanoTime();
    server.process().destroy();
    assertEquals(ExitCode.OK, server.awaitExit(), server.output());
    return (System.nanoTime() - start) / 1_000_000;
  }

  @Test
  void playWithoutADisplayRecordsAMatchThatVerifies() throws Exception {
    try (Child play = Child.start(folder, "play", "--seconds", "3")) {
      assertEquals(ExitCode.OK, play.awaitExit(), play.output());
      assertTrue(play.output().contains("malpan: no window"), play.output());
      assertTrue(play.output().contains("6 pieces in view"), play.output());
      String named = play.awaitLine(line -> line.startsWith("malpan: recorded to "));
      Path file = Path.of(named.substring("malpan: recorded to ".length()));
      assertTrue(Files.isRegularFile(file), named);
      try (Child verify = Child.start(folder, "replay", "verify", file.toString())) {
        assertEquals(ExitCode.OK, verify.awaitExit(), verify.output());
        assertTrue(verify.output().contains("every state as recorded"), verify.output());
      }
    }
  }

  /** A thousand players on each model: the match goes on, nobody errs, the recording verifies. */
  @ParameterizedTest
  @MethodSource("models")
  void aThousandBotsPlayOnEveryModel(String ioModel) throws Exception {
    Path recording = folder.resolve(ioModel + ".mpr");
    try (Child server =
        Child.start(
            folder,
            "serve",
            "--port=0",
            "--board=400x400",
            "--players=1000",
            "--npcs=50",
            "--io-model=" + ioModel,
            "--record=" + recording)) {
      int port = port(server);
      try (Child bots =
          Child.start(
              folder,
              "bots",
              "--connect=127.0.0.1:" + port,
              "--count=1000",
              "--rate=4",
              "--seconds=3",
              "--json")) {
        assertEquals(ExitCode.OK, bots.awaitExit(), bots.output());
        String output = bots.output();
        JsonObject report =
            JsonParser.parseString(
                    output.substring(output.indexOf('{'), output.lastIndexOf('}') + 1))
                .getAsJsonObject();
        assertEquals(1000, report.get("connected").getAsInt());
        assertEquals(0, report.get("errorCount").getAsInt());
        assertTrue(report.get("echoes").getAsLong() > 0.9 * report.get("movesSent").getAsLong());
      }
      stop(server);
    }
    assertEquals(ExitCode.OK, verify(recording), recording.toString());
  }

  /** Ticks of a millisecond, taken when inputs are there: the journal is as true. */
  @Test
  void aMatchThatIsServedImmediatelyIsRecordedAsTruly() throws Exception {
    Path recording = folder.resolve("immediate.mpr");
    try (Child server =
        Child.start(
            folder,
            "serve",
            "--port=0",
            "--pace=immediate",
            "--npcs=3",
            "--players=20",
            "--record=" + recording)) {
      int port = port(server);
      try (Child bots =
          Child.start(
              folder,
              "bots",
              "--connect=127.0.0.1:" + port,
              "--count=20",
              "--rate=10",
              "--seconds=3")) {
        assertEquals(ExitCode.OK, bots.awaitExit(), bots.output());
      }
      stop(server);
      Matcher stopped = Pattern.compile("stopped after (\\d+) ticks").matcher(server.output());
      assertTrue(stopped.find(), server.output());
      assertTrue(Integer.parseInt(stopped.group(1)) > 1000, "a tick is a millisecond");
    }
    assertEquals(ExitCode.OK, verify(recording));
  }

  private int verify(Path recording) throws Exception {
    try (Child verify = Child.start(folder, "replay", "verify", recording.toString())) {
      return verify.awaitExit();
    }
  }

  @Test
  void aKilledProcessLeavesTheMatchAtOnce() throws Exception {
    Path recording = folder.resolve("killed.mpr");
    try (Child server = Child.start(folder, "serve", "--port=0", "--record=" + recording);
        Child bots =
            Child.start(
                folder,
                "bots",
                "--connect=127.0.0.1:" + port(server),
                "--count=3",
                "--seconds=60")) {
      try (Socket watcher = new Socket("127.0.0.1", port(server))) {
        watcher.setSoTimeout(20_000);
        // Magic, and a login to any game with choice 5, a pawn, named w.
        watcher.getOutputStream().write("MPN\2\24\0\1\2\0\0\5\0\0\0".getBytes(US_ASCII));
        watcher.getOutputStream().write("\0\0\0\0\0\0\0\0\1w".getBytes(US_ASCII));
        awaitFrames(watcher.getInputStream(), 66, 3);
        bots.process().destroyForcibly();
        awaitFrames(watcher.getInputStream(), 68, 3);
      }
      stop(server);
    }
    try (Child dump = Child.start(folder, "replay", "dump", recording.toString())) {
      assertEquals(ExitCode.OK, dump.awaitExit(), dump.output());
      long gone = dump.output().lines().filter(line -> line.contains("DISCONNECTED")).count();
      assertTrue(gone >= 3, dump.output());
    }
  }

  /** Reads frames until that many of a type have come. */
  private static void awaitFrames(InputStream in, int type, int count) throws Exception {
    int seen = 0;
    while (seen < count) {
      int size = in.read();
      if (size == 'M') {
        assertEquals(3, in.readNBytes(3).length);
        continue;
      }
      size |= in.read() << 8;
      byte[] rest = in.readNBytes(size - 2);
      seen += rest[0] == type ? 1 : 0;
    }
  }

  @Test
  void aStoppedServerSaysSoAndEndsWithinTwoSeconds() throws Exception {
    try (Child server =
            Child.start(folder, "serve", "--port=0", "--record=" + folder.resolve("s.mpr"));
        Child bots =
            Child.start(folder, "bots", "--connect=127.0.0.1:" + port(server), "--seconds=60")) {
      long end = System.nanoTime() + 30_000_000_000L;
      while (!server.output().contains("ready") && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      stop(server);
      assertTrue(server.output().contains("malpan: stopped after "), server.output());
      // The bots lost their match, or came too late for it: an error, with the reason.
      int exit = bots.awaitExit();
      assertTrue(exit == ExitCode.FAILED || exit == ExitCode.ENVIRONMENT, bots.output());
      assertTrue(
          List.of("server-stopping", "connect-failed", "peer-closed", "transport-stopped").stream()
              .anyMatch(bots.output()::contains),
          bots.output());
    }
  }
}
