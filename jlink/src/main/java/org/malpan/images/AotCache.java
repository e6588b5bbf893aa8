package org.malpan.images;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An image's classes as the JVM has them in memory, so that it need not read and link them at each
 * start. The image itself is run once for it; what it loads then is what the cache holds.
 */
final class AotCache {

  /** Its place in an image. */
  static final String FILE = "lib/malpan.aot";

  private static final long PATIENCE_SECONDS = 180;

  private AotCache() {}

  /** What an image is run with to find out which classes it needs. */
  enum Training {
    /** A server until it is ready. */
    SERVE(List.of("serve", "--port", "0", "--no-record"), true),
    /** A match hosted, drawn in a window and recorded; needs a display. */
    MATCH(List.of("play", "--seconds", "4"), false),
    /** A window with a board drawn in it, which leaves no recording. */
    WINDOW(List.of("play", "--sanity-check"), false),
    /** The command line alone. */
    VERSION(List.of("--version"), false);

    private final List<String> arguments;
    private final boolean stoppedWhenReady;

    Training(List<String> arguments, boolean stoppedWhenReady) {
      this.arguments = arguments;
      this.stoppedWhenReady = stoppedWhenReady;
    }
  }

  /**
   * Makes the cache.
   *
   * @param environment for the run, beside the one that the build has
   * @throws IllegalStateException when the run fails, with the end of what it said
   */
  static void make(Path image, Training training, Map<String, String> environment)
      throws IOException {
    Path cache = image.resolve(FILE);
    List<String> options =
        List.of(
            // Neither profiles nor adapters: they save little at start, and the server image is to
            // be small.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTRecordTraining",
            "-XX:-AOTAdapterCaching",
            "-XX:AOTCacheOutput=" + cache,
            // One line for each class that it cannot hold, such as those compiled for Java 5.
            "-Xlog:aot=error");
    ProcessBuilder builder = new ProcessBuilder().redirectErrorStream(true);
    List<String> command = new ArrayList<>();
    Path script = StartScript.of(image);
    if (Files.exists(script)) {
      // The JVM gets the options that it will have when it is started by it.
      command.add(script.toString());
      builder.environment().put("MALPAN_JAVA_OPTS", String.join(" ", options));
    } else {
      command.add(image.resolve("bin/java").toString());
      command.addAll(options);
      command.addAll(List.of("-m", "org.malpan.launcher/org.malpan.launcher.Main"));
    }
    command.addAll(training.arguments);
    builder.command(command).environment().putAll(environment);
    String said = run(builder.start(), training.stoppedWhenReady);
    if (!Files.isRegularFile(cache)) {
      throw new IllegalStateException("no AOT cache of " + image + " came about: " + said);
    }
  }

  /** Runs it to its end, which it is asked for once it is ready if it has none of its own. */
  private static String run(Process process, boolean stopWhenReady) throws IOException {
    // By its handle: Process.destroyForcibly closes output that is still to be read.
    var _ =
        process
            .onExit()
            .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
            .thenApply(late -> late.toHandle().destroyForcibly());
    StringBuilder said = new StringBuilder();
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.append(line).append('\n');
        if (stopWhenReady && line.startsWith("malpan: ready")) {
          boolean _ = process.toHandle().destroy();
        }
      }
    }
    return said.toString().strip();
  }
}
