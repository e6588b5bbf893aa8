package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftwareDrawingTest {

  @TempDir private Path devices;

  @Test
  void linuxWithoutAGraphicsDeviceDrawsWithTheProcessor() {
    assertTrue(SoftwareDrawing.isLikely("Linux", Map.of(), devices));
    assertTrue(SoftwareDrawing.isLikely("Linux", Map.of(), devices.resolve("none")));
  }

  @Test
  void aGraphicsDeviceDrawsUnlessTheUserSaysOtherwise() throws Exception {
    Path _ = Files.createFile(devices.resolve("renderD128"));

    assertFalse(SoftwareDrawing.isLikely("Linux", Map.of(), devices));
    assertTrue(SoftwareDrawing.isLikely("Linux", Map.of("LIBGL_ALWAYS_SOFTWARE", "1"), devices));
  }

  @Test
  void otherSystemsAlwaysHaveADeviceThatDraws() {
    assertFalse(SoftwareDrawing.isLikely("Windows 11", Map.of(), devices));
    assertFalse(SoftwareDrawing.isLikely("Mac OS X", Map.of(), devices));
  }
}
