package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A build whose rules fail in a tick: what its recordings are good for. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class FailingTickIT {

  private static final Path BOARD = Path.of("../modules/board/src/main/java/org/malpan/board");
  private static final Pattern PORT = Pattern.compile("malpan: ready on 127\\.0\\.0\\.1:(\\d+).*");
  private static final Pattern SAVED = Pattern.compile("malpan: saved .* to (\\S+) \\(crash\\)");
  private static final Pattern FAILED =
      Pattern.compile(
          "failed: tick (\\d+) fails at input (\\d+) of (\\d+), move player=0 .*:"
              + " java\\.lang\\.IllegalStateException: a broken rule, as it was recorded; recorded"
              + " by malpan .*");

  @TempDir private Path folder;

  /** Compiles the game with a rule that fails with the first move of player 0 from tick 60 on. */
  private List<String> brokenRules() throws Exception {
    String good = Files.readString(BOARD.resolve("BoardRules.java"));
    String call = "  void step(int piece, Direction direction) {\n";
    assertTrue(good.contains(call));
    Path source = Files.createDirectories(folder.resolve("src")).resolve("BoardRules.java");
    Files.writeString(
        source,
        good.replace(
            call,
            call
                + "if (piece == 0 && arena.tick() >= 60) throw new IllegalStateException(\"a broken"
                + " rule\");"));
    Path classes = folder.resolve("broken");
    Process compiler =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-nowarn",
                "-p",
                "target/lib",
                "--add-modules",
                "org.malpan.board",
                "--patch-module",
                "org.malpan.board=" + source.getParent(),
                "-d",
                classes.toString(),
                source.toString())
            .inheritIO()
            .start();
    assertEquals(0, compiler.waitFor());
    return List.of("-Xmx512m", "--patch-module", "org.malpan.board=" + classes);
  }

  private String run(int exitCode, List<String> build, String... args) throws Exception {
    try (Child command = Child.start(folder, build, Map.of(), args)) {
      assertEquals(exitCode, command.awaitExit(), command.output());
      return command.output();
    }
  }

  @Test
  void theInputsAndTheTraceAreKeptAndTheFailureIsReproduced() throws Exception {
    List<String> broken = brokenRules();
    List<String> mended = List.of("-Xmx512m");
    Path recording = folder.resolve("match.mpr");
    Path crash;
    try (Child server =
        Child.start(
            folder,
            broken,
            Map.of(),
            "serve",
            "--port=0",
            "--record=" + recording,
            "--record-output",
            "--flight-recorder=10s")) {
      Matcher ready = PORT.matcher(server.awaitLine(line -> PORT.matcher(line).matches()));
      assertTrue(ready.matches());
      try (Child bots =
          Child.start(
              folder,
              "bots",
              "--connect=127.0.0.1:" + ready.group(1),
              "--count=3",
              "--seconds=5")) {
        assertEquals(ExitCode.INTERNAL, server.awaitExit(), server.output());
        int _ = bots.awaitExit();
      }
      assertTrue(server.output().contains("\tat org.malpan.board"), server.output());
      Matcher saved = SAVED.matcher(server.awaitLine(line -> SAVED.matcher(line).matches()));
      assertTrue(saved.matches());
      crash = Path.of(saved.group(1));
    }
    for (Path file : List.of(recording, crash)) {
      String failed = run(ExitCode.FAILED, broken, "replay", "verify", file.toString()).strip();
      assertTrue(FAILED.matcher(failed).matches(), failed);
    }
    String passes = run(ExitCode.OK, mended, "replay", "verify", crash.toString());
    assertTrue(passes.contains(", which failed when it was recorded ("), passes);
    String info = run(ExitCode.OK, mended, "replay", "info", recording.toString());
    assertTrue(info.contains("at org.malpan.board"), info);
    String sockets =
        run(ExitCode.FAILED, broken, "replay", "verify", "--io-model=select", recording.toString());
    assertTrue(sockets.startsWith("select: failed: tick "), sockets);
  }
}
