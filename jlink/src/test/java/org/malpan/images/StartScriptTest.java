package org.malpan.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the start script gives the JVM, by a JVM that only tells. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StartScriptTest {

  private static final String EXIT = "-XX:+ExitOnOutOfMemoryError";

  @TempDir private Path image;

  private List<String> optionsOf(String... command) throws Exception {
    Path java = image.resolve("bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\nfor argument; do printf '%s\\n' \"$argument\"; done\n");
    assertTrue(java.toFile().setExecutable(true));
    StartScript.addTo(image, Platform.LINUX_AMD64);
    List<String> call = new ArrayList<>(List.of(StartScript.of(image).toString()));
    call.addAll(List.of(command));
    Process process = new ProcessBuilder(call).redirectErrorStream(true).start();
    String told = read(process);
    assertEquals(0, process.waitFor(), told);
    return told.lines().toList();
  }

  private static String read(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aServerWithoutMemoryEndsSoThatASupervisorStartsItAgain() throws Exception {
    assertTrue(optionsOf("serve", "--port", "0").contains(EXIT));
    assertTrue(optionsOf("serve").contains(EXIT));
    assertTrue(optionsOf("replay", "fork", "file").contains(EXIT));
  }

  @Test
  void aPlayersWindowIsNotEndedByThat() throws Exception {
    assertTrue(optionsOf("play").stream().noneMatch(EXIT::equals));
    assertTrue(optionsOf().stream().noneMatch(EXIT::equals));
    assertEquals("info", optionsOf("replay", "info").getLast());
  }
}
