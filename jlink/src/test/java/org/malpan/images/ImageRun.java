package org.malpan.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of a program in an image, without any JDK in its environment.
 *
 * @param output what it said on both streams
 */
record ImageRun(int exitCode, String output) {

  private static final long TIMEOUT_SECONDS = 120;

  /** What a user has beside a path: without the last, a display may not let anyone in. */
  private static final List<String> KEPT = List.of("HOME", "TMPDIR", "XAUTHORITY");

  static final Path IMAGES = Path.of(System.getProperty("malpan.images"));

  static ProcessBuilder prepare(
      Map<String, String> environment, Path program, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList());
    builder.environment().keySet().removeIf(name -> !KEPT.contains(name));
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true);
  }

  static ImageRun of(Map<String, String> environment, Path program, String... arguments) {
    try {
      Process process = prepare(environment, program, arguments).start();
      // Ends a hanging program, and so the reading below.
      // By its handle: Process.destroyForcibly closes output that is still to be read.
      var _ =
          process
              .onExit()
              .completeOnTimeout(process, TIMEOUT_SECONDS, TimeUnit.SECONDS)
              .thenApply(late -> late.toHandle().destroyForcibly());
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new ImageRun(process.onExit().join().exitValue(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
