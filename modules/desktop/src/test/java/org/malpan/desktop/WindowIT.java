package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.desktop.scene.SizeRaceProbe;
import org.malpan.testkit.VirtualDisplay;

/** The real window; in a process of its own, since a JVM cannot change its display. */
class WindowIT {

  private static final long TIMEOUT_SECONDS = 180;

  @TempDir private Path data;

  @Test
  void itIsPlayedWithTheKeyboardLosesItsServerAndComesBack() throws Exception {
    runOnDisplay(WindowProbe.class);
  }

  @Test
  void itsPagesAreGoneThroughWithTheKeyboardAndNothingKeepsTheEventThread() throws Exception {
    runOnDisplay(ShellProbe.class);
  }

  @Test
  void tabLeadsToAllThatCanBeWorkedOnEveryPage() throws Exception {
    runOnDisplay(TabProbe.class);
  }

  @Test
  void aReplayIsWorkedWithKeyboardAndMouse() throws Exception {
    runOnDisplay(ReplayProbe.class);
  }

  @Test
  void piecesAreDrawnWhereTheyAreAndLeaveNothingBehind() throws Exception {
    runOnDisplay(SceneProbe.class);
  }

  @Test
  void aSizeThatTheRendererAsksForTooEarlyIsDrawnAllTheSame() throws Exception {
    runOnDisplay(SizeRaceProbe.class);
  }

  @Test
  void aFailedThreadOfJava3dGoesOnAndTheBoardIsDrawnAnew() throws Exception {
    runOnDisplay(RescueProbe.class);
  }

  @Test
  void aBoardWhoseGraphicsAreLostIsDrawnAgain() throws Exception {
    runOnDisplay(LostGraphicsProbe.class);
  }

  @Test
  void aWindowThatIsMinimisedIsDrawnAgainWhenItComesBack() throws Exception {
    runOnDisplay(
        MinimiseProbe.class, VirtualDisplay.managed(), "Xvfb and openbox are not both there");
  }

  private void runOnDisplay(Class<?> probe) throws Exception {
    runOnDisplay(probe, VirtualDisplay.open(), "neither DISPLAY nor Xvfb is there");
  }

  private void runOnDisplay(Class<?> probe, Optional<VirtualDisplay> display, String missing)
      throws Exception {
    if (display.isEmpty()) {
      System.out.println("WindowIT: SKIPPED: " + missing);
    }
    assumeTrue(display.isPresent(), missing);
    try (VirtualDisplay shown = display.orElseThrow()) {
      Result result =
          run(Map.of("DISPLAY", shown.name(), "MALPAN_DATA", data.toString()), probe.getName());

      assertEquals(0, result.exitCode, result.output);
      assertTrue(result.output.contains("ok window closed"), result.output);
    }
  }

  @Test
  void withoutADisplayItSaysWhyInOneLine() throws Exception {
    Result result = run(Map.of(), NoDisplayProbe.class.getName());

    assertEquals(0, result.exitCode, result.output);
    assertEquals(1, result.output.lines().count(), result.output);
    assertTrue(result.output.contains("display"), result.output);
  }

  private record Result(int exitCode, String output) {}

  private static Result run(Map<String, String> environment, String mainClass) throws Exception {
    Path module = Path.of(System.getProperty("basedir"));
    // All on the class path: modules would have to be patched with the tests once more.
    String classPath =
        Stream.concat(
                Stream.of("target/classes", "target/test-classes")
                    .map(folder -> module.resolve(folder).toString()),
                Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
                    .map(System::getProperty)
                    .filter(path -> path != null && !path.isBlank()))
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.library.path=" + module.resolveSibling("java3d/target/natives/" + platform()),
            "-Djogamp.gluegen.UseTempJarCache=false",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath,
            mainClass);
    builder.environment().remove("DISPLAY");
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    // By its handle: Process.destroyForcibly closes output that is still to be read.
    var _ =
        process
            .onExit()
            .completeOnTimeout(process, TIMEOUT_SECONDS, TimeUnit.SECONDS)
            .thenApply(late -> late.toHandle().destroyForcibly());
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.onExit().join().exitValue(), output);
  }

  private static String platform() {
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")) {
      return "macosx-universal";
    }
    return System.getProperty("os.arch").equals("aarch64") ? "linux-aarch64" : "linux-amd64";
  }
}
