package org.malpan.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.malpan.testkit.VirtualDisplay;

/** The desktop image where nothing can be drawn: a line that says so, and what goes without. */
class NoGraphicsIT {

  private static final Path MALPAN = ImageRun.IMAGES.resolve("desktop/bin/malpan");

  /** What libraries and the JVM say of what they cannot do. */
  private static final Pattern NOISE =
      Pattern.compile("libGL|libEGL|MESA|^\\s+at |Exception|Error", Pattern.MULTILINE);

  private static final int MACHINE_CANNOT = 3;

  @TempDir private Path data;

  /** What is missing, and how to be without it. */
  enum Missing {
    /** Nothing but the process: no variable names a display. */
    DISPLAY(false, Map.of()),
    /** A variable names a display that is not there. */
    ANSWERING_DISPLAY(false, Map.of("DISPLAY", ":9981")),
    /** The display cannot speak of OpenGL. */
    GLX(true, Map.of(), "-extension", "GLX"),
    /** Mesa finds no driver. */
    DRIVER(true, Map.of("LIBGL_DRIVERS_PATH", "/nonexistent"));

    private final boolean hasDisplay;
    private final Map<String, String> environment;
    private final String[] xvfbOptions;

    Missing(boolean hasDisplay, Map<String, String> environment, String... xvfbOptions) {
      this.hasDisplay = hasDisplay;
      this.environment = environment;
      this.xvfbOptions = xvfbOptions;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMatchIsPlayedAsText(Missing missing) {
    ImageRun run = run(missing, "play", "--seconds", "2");

    assertEquals(0, run.exitCode(), run.output());
    assertOneLineSays(run, "showing the match as text");
    assertTrue(run.output().contains("pieces in view"), run.output());
  }

  @ParameterizedTest
  @EnumSource
  void aRecordingIsPlayedAsText(Missing missing) throws IOException {
    ImageRun recorded = run(Missing.DISPLAY, "play", "--text", "--seconds", "1");
    assertEquals(0, recorded.exitCode(), recorded.output());
    Path recording;
    try (Stream<Path> files = Files.list(data.resolve("replays"))) {
      recording = files.findFirst().orElseThrow();
    }

    ImageRun run = run(missing, "replay", "play", recording.toString(), "--seconds", "2");

    assertEquals(0, run.exitCode(), run.output());
    assertOneLineSays(run, "showing the replay as text");
  }

  @ParameterizedTest
  @EnumSource
  void theStartScreenEndsWithThatLineAlone(Missing missing) {
    ImageRun run = run(missing, "start", "--seconds", "5");

    assertEquals(MACHINE_CANNOT, run.exitCode(), run.output());
    assertEquals(1, run.output().lines().count(), run.output());
    assertOneLineSays(run, "need none");
  }

  @ParameterizedTest
  @EnumSource
  void theDoctorSaysWhatIsMissing(Missing missing) {
    ImageRun run = run(missing, "doctor");

    assertEquals(1, run.exitCode(), run.output());
    String wanted = missing.hasDisplay ? "look  opengl " : "look  display ";
    assertEquals(
        1, run.output().lines().filter(line -> line.startsWith(wanted)).count(), run.output());
    assertFalse(NOISE.matcher(run.output()).find(), run.output());
  }

  @Test
  void mesaSaysWhatItTriesToThoseWhoAsk() {
    ImageRun run = run(Missing.DRIVER, Map.of("LIBGL_DEBUG", "verbose"), "doctor");

    assertEquals(1, run.exitCode(), run.output());
    assertTrue(run.output().contains("libGL"), run.output());
  }

  @Test
  void theDoctorFindsAllWellWhereAllIs() {
    Optional<VirtualDisplay> display = VirtualDisplay.open();
    assumeTrue(display.isPresent(), "neither DISPLAY nor Xvfb is there");
    try (VirtualDisplay shown = display.orElseThrow()) {
      ImageRun run =
          ImageRun.of(
              Map.of("DISPLAY", shown.name(), "MALPAN_DATA", data.toString()), MALPAN, "doctor");

      assertEquals(0, run.exitCode(), run.output());
      assertTrue(run.output().contains("ok    opengl "), run.output());
    }
  }

  private static void assertOneLineSays(ImageRun run, String what) {
    assertEquals(
        1,
        run.output()
            .lines()
            .filter(line ->
                line.startsWith("malpan: no window (")
                    && line.contains("'malpan doctor'")
                    && line.contains(what))
            .count(),
        run.output());
    assertFalse(NOISE.matcher(run.output()).find(), run.output());
  }

  private ImageRun run(Missing missing, String... arguments) {
    return run(missing, Map.of(), arguments);
  }

  private ImageRun run(Missing missing, Map<String, String> more, String... arguments) {
    Map<String, String> environment = new HashMap<>(missing.environment);
    environment.putAll(more);
    environment.put("MALPAN_DATA", data.toString());
    environment.put("MALPAN_CONFIG", data.toString());
    environment.put("MALPAN_LAN", "loopback");
    if (!missing.hasDisplay) {
      return ImageRun.of(environment, MALPAN, arguments);
    }
    Optional<VirtualDisplay> display = VirtualDisplay.ofItsOwn(missing.xvfbOptions);
    if (display.isEmpty()) {
      System.out.println("NoGraphicsIT: SKIPPED without " + missing + ": there is no Xvfb");
    }
    assumeTrue(display.isPresent(), "there is no Xvfb");
    try (VirtualDisplay shown = display.orElseThrow()) {
      environment.put("DISPLAY", shown.name());
      return ImageRun.of(environment, MALPAN, arguments);
    }
  }
}
