package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The last minutes of a server that records nothing, and a match that goes on from them. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class FlightRecorderIT {

  private static final Pattern PORT = Pattern.compile("malpan: ready on 127\\.0\\.0\\.1:(\\d+).*");
  private static final Pattern SAVED =
      Pattern.compile("malpan: saved ticks (\\d+) to (\\d+) to (.*) \\(signal\\)");

  @TempDir private Path folder;

  private static String port(Child server) throws Exception {
    Matcher ready = PORT.matcher(server.awaitLine(line -> PORT.matcher(line).matches()));
    assertTrue(ready.matches());
    return ready.group(1);
  }

  private Child bots(String port) throws Exception {
    return Child.start(folder, "bots", "--connect=127.0.0.1:" + port, "--count=5", "--seconds=2");
  }

  private static void signal(Child server) throws Exception {
    Process kill =
        new ProcessBuilder("kill", "-USR2", Long.toString(server.process().pid())).start();
    assertEquals(0, kill.waitFor());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aSignalSavesTheLastMinutesAndAMatchGoesOnFromThem() throws Exception {
    Path file;
    long end;
    try (Child server =
        Child.start(folder, "serve", "--port=0", "--no-record", "--flight-recorder=10s")) {
      try (Child bots = bots(port(server))) {
        assertEquals(ExitCode.OK, bots.awaitExit(), bots.output());
      }
      signal(server);
      Matcher saved = SAVED.matcher(server.awaitLine(line -> SAVED.matcher(line).matches()));
      assertTrue(saved.matches());
      end = Long.parseLong(saved.group(2));
      file = Path.of(saved.group(3));
      server.process().destroy();
      assertEquals(ExitCode.OK, server.awaitExit(), server.output());
    }
    try (Child verify = Child.start(folder, "replay", "verify", file.toString())) {
      assertEquals(ExitCode.OK, verify.awaitExit(), verify.output());
    }
    long at = end - 20;
    Path recording = folder.resolve("forked.mpr");
    try (Child fork =
        Child.start(
            folder, "serve", "--port=0", "--from=" + file + "@" + at, "--record=" + recording)) {
      try (Child bots = bots(port(fork))) {
        assertEquals(ExitCode.OK, bots.awaitExit(), bots.output());
      }
      assertTrue(fork.output().contains("from tick " + at), fork.output());
      signal(fork);
      String _ = fork.awaitLine(line -> line.endsWith("was started without --flight-recorder"));
      fork.process().destroy();
      assertEquals(ExitCode.OK, fork.awaitExit(), fork.output());
    }
    try (Child verify = Child.start(folder, "replay", "verify", recording.toString())) {
      assertEquals(ExitCode.OK, verify.awaitExit(), verify.output());
    }
    expectUsage("ends at tick", "replay", "fork", file.toString(), "--at", "99999999");
    expectUsage(
        "--board: a match that goes on has that of its recording",
        "replay",
        "fork",
        file.toString(),
        "--board=9x9");
  }

  private void expectUsage(String line, String... args) throws Exception {
    try (Child command = Child.start(folder, args)) {
      assertEquals(ExitCode.USAGE, command.awaitExit(), command.output());
      assertTrue(command.output().contains(line), command.output());
      assertEquals(1, command.output().lines().count(), command.output());
    }
  }

  @Test
  void timesAreReadAndOddOnesRefused() {
    assertEquals(Duration.ofMinutes(5), FlightRecorders.time("5m"));
    assertEquals(Duration.ofSeconds(90), FlightRecorders.time("90s"));
    assertEquals(Duration.ofHours(1), FlightRecorders.time("1h"));
    for (String odd : new String[] {"", "5", "9s", "2h", "5 m", "-5m", "99999999m"}) {
      CommandFailure failure =
          assertThrows(CommandFailure.class, () -> FlightRecorders.time(odd), odd);
      assertEquals(ExitCode.USAGE, failure.exitCode());
    }
  }
}
