package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.launcher.games.GameJars;

/** A game from a jar, hosted, found, recorded and gone on with by the program as users run it. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class GameChoiceIT {

  @TempDir private Path folder;

  private String jar;
  private Path recording;

  @BeforeEach
  void makeGame() throws IOException {
    jar = new GameJars(folder).game("coins", 1).toString();
    recording = folder.resolve("coins.mpr");
  }

  private static void stop(Child server) throws Exception {
    server.process().destroy();
    assertEquals(ExitCode.OK, server.awaitExit(), server.output());
  }

  private String output(int exitCode, String... args) throws Exception {
    try (Child child = Child.start(folder, args)) {
      assertEquals(exitCode, child.awaitExit(), child.output());
      return child.output();
    }
  }

  private void recordMatch() throws Exception {
    try (Child server =
        Child.start(
            folder,
            "serve",
            "--port=0",
            "--game-path",
            jar,
            "--game=coins",
            "--record=" + recording)) {
      String ready = server.awaitLine(line -> line.startsWith("malpan: ready on "));
      assertTrue(ready.contains(", game coins, board 8x8, "), ready);
      stop(server);
    }
  }

  @Test
  void aMatchOfAGameFromAJarIsFoundByItsGame() throws Exception {
    int port;
    try (DatagramSocket free = new DatagramSocket()) {
      port = free.getLocalPort();
    }
    Map<String, String> environment = Map.of("MALPAN_LAN", "loopback:" + port);
    List<String> jvm = List.of("-Xmx256m");
    Path config = Files.writeString(folder.resolve("config.json"), "{\"game\": \"coins\"}");
    try (Child server =
        Child.start(
            folder,
            jvm,
            environment,
            "serve",
            "--port=0",
            "--lan",
            "--no-record",
            "--server-name=Bank",
            "--game-path=" + jar,
            "--config=" + config)) {
      server.awaitLine(line -> line.contains(", game coins, "));
      try (Child hosts = Child.start(folder, jvm, environment, "hosts", "--seconds=3")) {
        String line = hosts.awaitLine(found -> found.contains("Bank"));
        assertTrue(line.contains(" Bank: game coins (Coins of coins), board 8x8, 0 of 10"), line);
        assertEquals(ExitCode.OK, hosts.awaitExit(), hosts.output());
      }
      stop(server);
    }
    try (Child hosts = Child.start(folder, jvm, environment, "hosts", "--seconds=0.3")) {
      assertEquals(ExitCode.FAILED, hosts.awaitExit(), hosts.output());
    }
  }

  @Test
  void aRecordingOfAGameNeedsTheGame() throws Exception {
    recordMatch();
    String file = recording.toString();
    String sentence =
        "recorded with version 1 of game 'coins', which is not here: there are board; --game-path";
    for (List<String> command :
        List.of(
            List.of("replay", "info", file),
            List.of("replay", "verify", file),
            List.of("replay", "play", "--text", file),
            List.of("serve", "--port=0", "--no-record", "--from", file))) {
      String output = output(ExitCode.ENVIRONMENT, command.toArray(String[]::new));
      assertEquals(1, output.lines().count(), output);
      assertTrue(output.contains(sentence), output);
    }

    String info = output(ExitCode.OK, "replay", "info", "--json", "--game-path", jar, file);
    assertTrue(info.contains("\"game\":\"coins\",\"gameVersion\":1"), info);
    String verified = output(ExitCode.OK, "replay", "verify", "--game-path", jar, file);
    assertTrue(verified.contains("every state as recorded"), verified);
  }

  @Test
  void aMatchGoesOnWithTheGameOfItsRecording() throws Exception {
    recordMatch();
    try (Child server =
        Child.start(
            folder,
            "serve",
            "--port=0",
            "--no-record",
            "--game-path=" + jar,
            "--from=" + recording)) {
      String ready = server.awaitLine(line -> line.startsWith("malpan: ready on "));
      assertTrue(ready.contains(", game coins, "), ready);
      stop(server);
    }
    String refused =
        output(
            ExitCode.USAGE,
            "serve",
            "--port=0",
            "--game=board",
            "--game-path=" + jar,
            "--from=" + recording);
    assertTrue(refused.contains("--game: a match that goes on has that of its recording"), refused);
  }

  @Test
  void anotherVersionOfTheRulesIsAnnounced() throws Exception {
    recordMatch();
    Path other = Files.createDirectories(folder.resolve("other"));
    String newer = new GameJars(other).game("coins", 2).toString();
    String sentence = "recorded with version 1 of coins, this is version 2: states may differ";

    String info = output(ExitCode.OK, "replay", "info", "--game-path", newer, recording.toString());
    assertTrue(info.contains(sentence), info);
    String verify =
        output(ExitCode.OK, "replay", "verify", "--game-path", newer, recording.toString());
    assertTrue(verify.contains(sentence), verify);
  }
}
