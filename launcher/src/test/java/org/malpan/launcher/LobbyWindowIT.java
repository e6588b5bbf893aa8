package org.malpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.testkit.VirtualDisplay;

/**
 * The real window on the real lobby, worked with the keyboard. In a process of its own, with the
 * tests of both modules patched in.
 */
class LobbyWindowIT {

  private static final long TIMEOUT_SECONDS = 180;

  @TempDir private Path folder;

  @Test
  void aPlayerFindsAServerJoinsItComesBackAndKeepsRecordings() throws Exception {
    Optional<VirtualDisplay> display = VirtualDisplay.open();
    if (display.isEmpty()) {
      System.out.println("LobbyWindowIT: SKIPPED: neither DISPLAY nor Xvfb is there");
    }
    assumeTrue(display.isPresent(), "neither DISPLAY nor Xvfb is there");
    try (VirtualDisplay shown = display.orElseThrow()) {
      Path log = folder.resolve("probe.log");
      ProcessBuilder builder =
          new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().put("DISPLAY", shown.name());
      Process probe = builder.start();
      try {
        assertTrue(
            probe.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS), () -> "still running: " + read(log));
      } finally {
        probe.destroyForcibly();
      }
      assertEquals(0, probe.exitValue(), () -> read(log));
      assertTrue(read(log).contains("ok window closed"), () -> read(log));
    }
  }

  private List<String> command() throws Exception {
    Path desktop = Path.of("../modules/desktop/target/test-classes");
    int port;
    try (DatagramSocket free = new DatagramSocket(0)) {
      port = free.getLocalPort();
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-p",
        "target/lib",
        "--add-modules",
        "org.malpan.desktop",
        "--patch-module",
        "org.malpan.launcher=target/test-classes",
        "--patch-module",
        "org.malpan.desktop=" + desktop,
        "--add-exports",
        "org.malpan.desktop/org.malpan.desktop=org.malpan.launcher",
        "-Djava.library.path=../modules/java3d/target/natives/" + platform(),
        "-Djogamp.gluegen.UseTempJarCache=false",
        "--enable-native-access=org.malpan.transport,org.jogamp.java3d,com.formdev.flatlaf",
        "-m",
        "org.malpan.launcher/org.malpan.launcher.LobbyWindowProbe",
        folder.resolve("replays").toString(),
        Integer.toString(port));
  }

  /** As the natives' folders are called. */
  private static String platform() throws Exception {
    try (Stream<Path> folders = Files.list(Path.of("../modules/java3d/target/natives"))) {
      String os = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
      String cpu = System.getProperty("os.arch").contains("aarch64") ? "aarch64" : "amd64";
      String wanted =
          os.contains("win")
              ? "windows-amd64"
              : os.contains("mac") ? "macosx-universal" : "linux-" + cpu;
      return folders
          .map(path -> path.getFileName().toString())
          .filter(wanted::equals)
          .findFirst()
          .orElseThrow();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
