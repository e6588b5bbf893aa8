package org.malpan.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.testkit.VirtualDisplay;

class DesktopImageKeysIT {

  private static final Path TESTS = ImageRun.IMAGES.resolve("test-classes");
  private static final Path MALPAN = ImageRun.IMAGES.resolve("desktop/bin/malpan");

  @Test
  void aMatchIsPlayedInItsWindowByKeysAlone(@TempDir Path data) throws Exception {
    Optional<VirtualDisplay> display = VirtualDisplay.open();
    if (display.isEmpty()) {
      System.out.println("DesktopImageKeysIT: SKIPPED: neither DISPLAY nor Xvfb is there");
    }
    assumeTrue(display.isPresent(), "neither DISPLAY nor Xvfb is there");
    try (VirtualDisplay shown = display.orElseThrow()) {
      Map<String, String> environment =
          Map.of(
              "DISPLAY", shown.name(),
              "MALPAN_DATA", data.toString(),
              "MALPAN_CONFIG", data.toString(),
              "MALPAN_LAN", "loopback");

      ImageRun run =
          ImageRun.of(
              environment,
              Path.of(System.getProperty("java.home"), "bin", "java"),
              "-cp",
              TESTS.toString(),
              ImageKeysProbe.class.getName(),
              MALPAN.toString(),
              data.toString());

      assertEquals(0, run.exitCode(), run.output());
    }
  }
}
