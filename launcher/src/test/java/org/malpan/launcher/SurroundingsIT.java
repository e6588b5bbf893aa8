package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a command finds around it: folders, a configuration file, a configuration of the log. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class SurroundingsIT {

  @TempDir private Path folder;

  private Child in(Map<String, String> environment, List<String> options, String... args)
      throws Exception {
    return Child.start(folder, options, environment, args);
  }

  /** A folder below a file can be made by nobody, not even by the superuser. */
  private Map<String, String> nowhere() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    return Map.of("MALPAN_DATA", file.resolve("data").toString());
  }

  @Test
  void theDoctorReportsADataFolderThatCannotBeWritten() throws Exception {
    try (Child doctor = in(nowhere(), List.of(), "doctor")) {
      assertEquals(ExitCode.FAILED, doctor.awaitExit(), doctor.output());
      assertTrue(doctor.output().contains("look  data     the recording folder"), doctor.output());
    }
  }

  @Test
  void playGoesOnUnrecordedAndSaysSo() throws Exception {
    try (Child play = in(nowhere(), List.of(), "play", "--text", "--seconds=1", "--bots=1")) {
      assertEquals(ExitCode.OK, play.awaitExit(), play.output());
      assertTrue(play.output().contains("malpan: not recording: "), play.output());
      assertTrue(play.output().contains("2 pieces in view"), play.output());
    }
    try (Child serve = in(nowhere(), List.of(), "serve", "--port=0")) {
      assertEquals(ExitCode.ENVIRONMENT, serve.awaitExit(), serve.output());
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aConfigurationFileTakesWhatTheHelpPromises() throws Exception {
    Path recording = folder.resolve("hall.mpr");
    Path config =
        Files.writeString(
            folder.resolve("c.json"),
            """
            {
              "port": 0, // any
              "record": "%s", "recordOutput": true, "flightRecorder": "10s",
              "lan": false, "serverName": "Hall", "dialect": "classic-8x8",
              "listen": ["0=malpan"]
            }
            """
                .formatted(recording));
    try (Child server = in(Map.of(), List.of(), "serve", "--config=" + config)) {
      String ready = server.awaitLine(line -> line.contains("ready on"));
      assertTrue(ready.contains(" classic-8x8 and 127.0.0.1:"), ready);
      assertTrue(ready.endsWith("recording " + recording + ")"), ready);
      server.process().destroy();
      assertEquals(ExitCode.OK, server.awaitExit(), server.output());
    }
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(recording)));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whatPlayersSaidIsTheirUsersAlone() throws Exception {
    Path data = folder.resolve("new/data");
    Map<String, String> there = Map.of("MALPAN_DATA", data.toString());
    try (Child play = in(there, List.of(), "play", "--text", "--seconds=1", "--bots=0")) {
      assertEquals(ExitCode.OK, play.awaitExit(), play.output());
    }
    for (Path made : List.of(data, data.resolve("replays"))) {
      assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    }
    try (var files = Files.list(data.resolve("replays"))) {
      List<Path> recordings = files.toList();
      assertEquals(1, recordings.size());
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(recordings.getFirst())));
    }
  }

  @Test
  void aConfigurationOfTheLogStays() throws Exception {
    Path log = folder.resolve("log.txt");
    Path config =
        Files.writeString(
            folder.resolve("logging.properties"),
            """
            handlers=java.util.logging.FileHandler
            java.util.logging.FileHandler.pattern=%s
            java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
            java.util.logging.SimpleFormatter.format=MINE %%5$s%%n
            org.malpan.level=FINE
            """
                .formatted(log));
    List<String> options = List.of("-Djava.util.logging.config.file=" + config);
    try (Child server = in(Map.of(), options, "serve", "--port=0", "--no-record")) {
      String _ = server.awaitLine(line -> line.contains("ready on"));
      server.process().destroy();
      assertEquals(ExitCode.OK, server.awaitExit(), server.output());
    }
    assertTrue(Files.readString(log).contains("MINE all peers were told"), Files.readString(log));
  }

  /** What the start scripts prevent by a locale of UTF-8. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aPathThatTheLocaleCannotNameIsOneLine() throws Exception {
    Map<String, String> locale =
        Map.of("LC_ALL", "C", "MALPAN_DATA", folder.resolve("\u00fc").toString());
    try (Child doctor = in(locale, List.of(), "serve", "--port=0")) {
      assertEquals(ExitCode.ENVIRONMENT, doctor.awaitExit(), doctor.output());
      assertTrue(doctor.output().contains("set LC_ALL=C.UTF-8"), doctor.output());
    }
  }

  @Test
  void theLogsLevelCanBeChosen() throws Exception {
    try (Child server =
        in(Map.of(), List.of(), "serve", "--port=0", "--no-record", "--log-level=debug")) {
      String _ = server.awaitLine(line -> line.contains("ready on"));
      server.process().destroy();
      assertEquals(ExitCode.OK, server.awaitExit(), server.output());
      assertTrue(
          server
              .output()
              .lines()
              .anyMatch(line -> line.matches("malpan: 20.*Z debug: all peers.*")),
          server.output());
    }
  }
}
