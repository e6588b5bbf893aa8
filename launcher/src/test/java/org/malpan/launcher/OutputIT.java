package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.malpan.testkit.Await;

/** What becomes of a process whose output nobody takes, and of one that is asked to end. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class OutputIT {

  private static final Pattern READY = Pattern.compile("malpan: ready on 127\\.0\\.0\\.1:(\\d+).*");

  @TempDir private Path folder;

  private Child to(Path output, String... args) throws Exception {
    return Child.start(folder, output, List.of("-Xmx512m"), Map.of(), args);
  }

  private static void run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int _ = process.waitFor();
  }

  private static String port(Child server) throws Exception {
    String line = server.awaitLine(text -> READY.matcher(text).matches());
    return READY.matcher(line).replaceAll("$1");
  }

  /** The match goes on and SIGTERM ends it, while both outputs lead to a pipe that is full. */
  @Test
  void aPipeThatNobodyReadsStopsNoMatchAndNoEnd() throws Exception {
    Path pipe = folder.resolve("pipe");
    run("mkfifo", pipe.toString());
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    // Open for both, so that a reader is there that never reads.
    try (RandomAccessFile _ = new RandomAccessFile(pipe.toFile(), "rw")) {
      run("dd", "if=/dev/zero", "of=" + pipe, "oflag=nonblock", "conv=notrunc", "bs=4096");
      try (Child server = to(pipe, "serve", "--no-record", "--port=" + port)) {
        awaitListening(server, port);
        try (Child bots =
            Child.start(folder, "bots", "--connect=127.0.0.1:" + port, "--seconds=1")) {
          assertEquals(ExitCode.OK, bots.awaitExit(), bots.output());
        }
        server.process().destroy();
        assertTrue(
            server.process().waitFor(Signals.STOP.toSeconds(), TimeUnit.SECONDS), "it hangs");
        assertEquals(ExitCode.OK, server.process().exitValue());
      }
    }
  }

  /** The thread that writes is held up, and the match has its whole recording all the same. */
  @Test
  void aTimeLimitHoldsInAPipeThatNobodyReads() throws Exception {
    Path pipe = folder.resolve("pipe");
    run("mkfifo", pipe.toString());
    try (RandomAccessFile _ = new RandomAccessFile(pipe.toFile(), "rw")) {
      run("dd", "if=/dev/zero", "of=" + pipe, "oflag=nonblock", "conv=notrunc", "bs=4096");
      try (Child play = to(pipe, "play", "--text", "--bots=1", "--seconds=1")) {
        assertTrue(play.process().waitFor(60, TimeUnit.SECONDS), "it plays on");
        assertEquals(ExitCode.ENVIRONMENT, play.process().exitValue());
      }
    }
    try (Stream<Path> files = Files.list(folder.resolve("replays"))) {
      try (Child info = Child.start(folder, "replay", "info", files.findFirst().get().toString())) {
        assertEquals(ExitCode.OK, info.awaitExit());
        assertTrue(info.output().contains("state       whole"), info.output());
      }
    }
  }

  private static void awaitListening(Child server, int port) {
    Await.until(
        "the server listens",
        () -> {
          try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
          } catch (IOException e) {
            assertTrue(server.process().isAlive());
            return false;
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"models", "--help", "dialect example"})
  void aFullDiskIsAnError(String command) throws Exception {
    Path errors = folder.resolve("err.txt");
    List<String> shell = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" >/dev/full", "sh"));
    shell.addAll(Child.command(List.of("-Xmx256m"), command.split(" ")));
    Process process = new ProcessBuilder(shell).redirectError(errors.toFile()).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(
        List.of("malpan: the output cannot be written: No space left on device"),
        Files.readAllLines(errors));
    assertEquals(ExitCode.ENVIRONMENT, process.exitValue());
  }

  @Test
  void aReaderThatLeavesEndsTheProgramQuietly() throws Exception {
    Path errors = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(Child.command(List.of("-Xmx256m"), "dialect", "example"))
            .redirectError(errors.toFile())
            .start();
    // Closed before the program has started to write.
    process.getInputStream().close();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals("", Files.readString(errors));
    assertEquals(ExitCode.CLOSED_PIPE, process.exitValue());
  }

  /** At an eighth of its speed the recording would take four minutes. */
  @Test
  void aReplayInAPipeEndsWithItsReader() throws Exception {
    Path errors = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(
                Child.command(
                    List.of("-Xmx256m"),
                    "replay",
                    "play",
                    "--text",
                    "--speed=0.125",
                    "../replay/src/test/resources/recordings-v1/combat.mpr"))
            .redirectError(errors.toFile())
            .start();
    try (BufferedReader out = process.inputReader()) {
      assertTrue(out.readLine().startsWith("malpan: no window"));
      assertTrue(out.readLine().contains("tick "));
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it plays on");
    assertEquals("", Files.readString(errors));
    assertEquals(ExitCode.CLOSED_PIPE, process.exitValue());
  }

  /** With a terminal that is gone, and with several signals for one request. */
  @Test
  void aServerWhoseTerminalIsGoneEndsInGoodOrder() throws Exception {
    Path recording = folder.resolve("match.mpr");
    try (Child server = Child.start(folder, "serve", "--port=0", "--record=" + recording)) {
      String port = port(server);
      try (Child bots =
          Child.start(folder, "bots", "--connect=127.0.0.1:" + port, "--seconds=60", "--json")) {
        Child _ = bots;
        String pid = Long.toString(server.process().pid());
        run("kill", "-HUP", pid);
        run("kill", "-HUP", pid);
        assertEquals(ExitCode.OK, server.awaitExit(), server.output());
      }
      assertTrue(server.output().contains("malpan: stopped after "), server.output());
    }
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(recording)));
    try (Child info = Child.start(folder, "replay", "info", recording.toString())) {
      assertEquals(ExitCode.OK, info.awaitExit());
      assertTrue(info.output().contains("state       whole"), info.output());
    }
  }

  @Test
  void aMatchThatIsPlayedSaysAtASignalWhereItIsRecorded() throws Exception {
    try (Child play = Child.start(folder, "play", "--text", "--bots=1")) {
      String _ = play.awaitLine(line -> line.contains("pieces in view"));
      run("kill", "-HUP", Long.toString(play.process().pid()));
      assertEquals(ExitCode.OK, play.awaitExit(), play.output());
      assertTrue(play.output().contains("malpan: recorded to " + folder), play.output());
    }
  }

  @Test
  void anInterruptHasBotsPrintWhatTheyMeasured() throws Exception {
    try (Child server = Child.start(folder, "serve", "--port=0", "--no-record");
        FadingProxy proxy = FadingProxy.to(Integer.parseInt(port(server)), Integer.MAX_VALUE);
        Child bots =
            Child.start(
                folder,
                "bots",
                "--connect=127.0.0.1:" + proxy.port(),
                "--seconds=600",
                "--count=1")) {
      Await.until("the bot plays", () -> proxy.bytesFromServer() > 300);
      run("kill", "-INT", Long.toString(bots.process().pid()));
      assertEquals(ExitCode.OK, bots.awaitExit(), bots.output());
      assertTrue(bots.output().contains("connected 1 of 1"), bots.output());
      assertTrue(bots.output().contains("round trip ms: p50"), bots.output());
    }
  }

  /** A server that falls silent: its players' moves are lost, and so is the time they waited. */
  @Test
  void movesThatAreNeverEchoedAreLostAndTheirTimeCounts() throws Exception {
    try (Child server = Child.start(folder, "serve", "--port=0", "--no-record");
        FadingProxy proxy = FadingProxy.to(Integer.parseInt(port(server)), 600);
        Child bots =
            Child.start(
                folder,
                "bots",
                "--connect=127.0.0.1:" + proxy.port(),
                "--seconds=2",
                "--count=1",
                "--rate=50",
                "--json")) {
      assertEquals(ExitCode.FAILED, bots.awaitExit(), bots.output());
      JsonObject report = JsonParser.parseString(bots.output()).getAsJsonObject();
      assertEquals(0, report.get("errorCount").getAsInt(), bots.output());
      long lost = report.get("lostMoves").getAsLong();
      assertTrue(lost > 0, bots.output());
      assertEquals(report.get("movesSent").getAsLong(), report.get("echoes").getAsLong() + lost);
      double p99 = report.getAsJsonObject("roundTripMillis").get("p99").getAsDouble();
      assertTrue(p99 > 1000, bots.output());
    }
  }

  @Test
  void numbersHaveTheirPlainDigitsEverywhere() throws Exception {
    try (Child help =
        Child.start(
            folder,
            List.of("-Duser.language=fa", "-Duser.country=IR"),
            Map.of(),
            "serve",
            "--port=70000")) {
      assertEquals(ExitCode.USAGE, help.awaitExit());
      assertTrue(help.output().contains("0 to 65535"), help.output());
    }
  }
}
