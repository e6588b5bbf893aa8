package org.malpan.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServerImageIT {

  private static final Path IMAGE = ImageRun.IMAGES.resolve("server");
  private static final Path MALPAN = IMAGE.resolve("bin/malpan");
  private static final String VERSION = System.getProperty("malpan.version");
  private static final long MEGABYTE = 1_000_000;

  @Test
  void itHasMalpansModulesAndNoWindow() {
    List<String> modules = modules(IMAGE);

    assertTrue(modules.contains("org.malpan.launcher"), modules::toString);
    assertTrue(modules.contains("org.malpan.server"), modules::toString);
    assertTrue(modules.contains("org.malpan.board"), modules::toString);
    for (String unwanted : List.of("java.desktop", "org.jogamp.java3d", "org.malpan.desktop")) {
      assertTrue(!modules.contains(unwanted), unwanted + " in " + modules);
    }
  }

  @Test
  void nothingInItIsAnAutomaticModule() {
    for (String module : modules(IMAGE)) {
      ImageRun described =
          ImageRun.of(Map.of(), IMAGE.resolve("bin/java"), "--describe-module", module);

      assertEquals(0, described.exitCode(), described.output());
      assertTrue(!described.output().contains("automatic"), described.output());
    }
  }

  @Test
  void itIsSmallerThan60Megabytes() throws IOException {
    try (var files = Files.walk(IMAGE)) {
      long bytes =
          files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();

      assertTrue(bytes < 60 * MEGABYTE, bytes + " bytes");
    }
  }

  @Test
  void itHasTheDefaultGameAndNoExamples() {
    ImageRun games = ImageRun.of(Map.of(), MALPAN, "games");

    assertEquals(0, games.exitCode(), games.output());
    assertTrue(games.output().startsWith("board "), games.output());
    for (String module : modules(IMAGE)) {
      assertTrue(!module.startsWith("org.malpan.examples"), module);
    }
  }

  @Test
  void itPlaysAGameFromAJar() {
    Path jar = Path.of("../examples/tag/target/malpan-example-tag-" + VERSION + ".jar");

    ImageRun games = ImageRun.of(Map.of(), MALPAN, "games", "--game-path", jar.toString());

    assertEquals(0, games.exitCode(), games.output());
    assertTrue(games.output().lines().anyMatch(line -> line.startsWith("tag 1")), games.output());
  }

  /** Their states are a service of the default game's module, which the world looks for. */
  @Test
  void itVerifiesARecordingOfTheFirstFormat() {
    Path recording = Path.of("../replay/src/test/resources/org/malpan/replay/golden-v1.mpr");

    ImageRun verify = ImageRun.of(Map.of(), MALPAN, "replay", "verify", recording.toString());

    assertEquals(0, verify.exitCode(), verify.output());
    assertTrue(verify.output().startsWith("verified: "), verify.output());
  }

  @Test
  void itStartsFromItsCache() {
    Path cache = IMAGE.resolve(AotCache.FILE);
    assumeTrue(Files.exists(cache), "no strip in the build, so no room for a cache");

    // Mode 'on' refuses to start without the cache, which is otherwise passed over in silence.
    ImageRun run =
        ImageRun.of(
            Map.of(),
            IMAGE.resolve("bin/java"),
            "-XX:AOTMode=on",
            "-XX:AOTCache=" + cache,
            "-m",
            "org.malpan.launcher/org.malpan.launcher.Main",
            "--version");

    assertEquals(0, run.exitCode(), run.output());
  }

  @Test
  void optionsThatItsCacheDoesNotFitAreTakenWithoutAWord() {
    ImageRun run =
        ImageRun.of(Map.of("MALPAN_JAVA_OPTS", "-XX:+UseZGC -Xmx64m"), MALPAN, "--version");

    assertEquals(0, run.exitCode(), run.output());
    assertEquals(1, run.output().lines().count(), run.output());
  }

  @Test
  void itServesAndEndsWellWhenAskedTo() throws Exception {
    Process serving =
        ImageRun.prepare(Map.of(), MALPAN, "serve", "--port", "0", "--no-record").start();
    try (BufferedReader output = serving.inputReader()) {
      String ready = output.readLine();
      assertTrue(ready != null && ready.startsWith("malpan: ready on "), ready);

      // SIGTERM to the script's process id, which must be the JVM's.
      serving.destroy();

      assertTrue(serving.waitFor(60, TimeUnit.SECONDS), "still running 60 s after SIGTERM");
      assertEquals(0, serving.exitValue(), () -> output.lines().toList().toString());
    } finally {
      serving.destroyForcibly();
    }
  }

  @Test
  void itSaysInOneLineThatItHasNoWindow() {
    ImageRun run = ImageRun.of(Map.of(), MALPAN, "play", "--sanity-check");

    assertTrue(run.exitCode() != 0, run.output());
    assertEquals(1, run.output().lines().count(), run.output());
  }

  @Test
  void aLinkToItsScriptWorks() throws IOException {
    Path folder = Files.createTempDirectory("malpan-link");
    Path link = Files.createSymbolicLink(folder.resolve("malpan"), MALPAN);

    ImageRun run = ImageRun.of(Map.of(), link, "--version");

    assertEquals(0, run.exitCode(), run.output());
    assertTrue(run.output().startsWith("malpan "), run.output());
  }

  static List<String> modules(Path image) {
    ImageRun listed = ImageRun.of(Map.of(), image.resolve("bin/java"), "--list-modules");
    assertEquals(0, listed.exitCode(), listed.output());
    return listed.output().lines().map(line -> line.replaceAll("@.*", "")).toList();
  }
}
