package org.malpan.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.testkit.VirtualDisplay;

class DesktopImageIT {

  private static final Path IMAGE = ImageRun.IMAGES.resolve("desktop");
  private static final Path MALPAN = IMAGE.resolve("bin/malpan");
  private static final Path NATIVE_LAUNCHER = ImageRun.IMAGES.resolve("app/malpan/bin/malpan");

  private static Optional<VirtualDisplay> display = Optional.empty();

  @BeforeAll
  static void openDisplay() {
    display = VirtualDisplay.open();
    if (display.isEmpty()) {
      System.out.println("DesktopImageIT: SKIPPED its windows: neither DISPLAY nor Xvfb is there");
    }
  }

  @AfterAll
  static void closeDisplay() {
    display.ifPresent(VirtualDisplay::close);
  }

  @Test
  void itHasTheWindowAndJava3dAsOneModule() {
    List<String> modules = ServerImageIT.modules(IMAGE);

    assertTrue(modules.containsAll(List.of("org.malpan.desktop", "org.jogamp.java3d")));
  }

  @Test
  void withoutADisplayItSaysSoInOneLine() {
    ImageRun run = ImageRun.of(Map.of(), MALPAN, "play", "--sanity-check");

    assertTrue(run.exitCode() != 0, run.output());
    assertEquals(1, run.output().lines().count(), run.output());
  }

  @Test
  void itOpensARealWindow() {
    ImageRun run = ImageRun.of(shown(), MALPAN, "play", "--sanity-check");

    assertEquals(0, run.exitCode(), run.output());
    assertEquals(1, run.output().lines().count(), run.output());
  }

  @Test
  void itsNativeLauncherOpensARealWindow() {
    ImageRun run = ImageRun.of(shown(), NATIVE_LAUNCHER, "play", "--sanity-check");

    assertEquals(0, run.exitCode(), run.output());
  }

  @Test
  void itHostsAMatchAndShowsIt(@TempDir Path folder) throws Exception {
    Path picture = folder.resolve("match.png");
    Map<String, String> environment =
        Map.of("DISPLAY", shown().get("DISPLAY"), "XDG_DATA_HOME", folder.toString());

    ImageRun run =
        ImageRun.of(
            environment, MALPAN, "play", "--seconds", "6", "--screenshot", picture.toString());

    assertEquals(0, run.exitCode(), run.output());
    assertTrue(run.output().contains("recorded to " + folder), run.output());
    assertTrue(colours(ImageIO.read(picture.toFile())) > 200, "a picture of almost one colour");
  }

  private static Map<String, String> shown() {
    assumeTrue(display.isPresent(), "neither DISPLAY nor Xvfb is there");
    return Map.of("DISPLAY", display.orElseThrow().name());
  }

  /** A lit board has many colours, an empty canvas or a plain panel few. */
  private static long colours(BufferedImage picture) {
    return java.util.Arrays.stream(
            picture.getRGB(
                0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
        .distinct()
        .count();
  }
}
