package org.malpan.images;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A display for the one window that the build opens: the build's own, or an Xvfb started here. */
final class TrainingDisplay implements AutoCloseable {

  private final Map<String, String> environment;
  private final Optional<Process> server;

  private TrainingDisplay(Map<String, String> environment, Optional<Process> server) {
    this.environment = environment;
    this.server = server;
  }

  /** A display, or empty where there is none and no Xvfb. */
  static Optional<TrainingDisplay> open(Platform platform) throws IOException {
    return switch (platform) {
      case MACOS, WINDOWS -> Optional.of(given());
      case LINUX_AMD64, LINUX_AARCH64 -> {
        String display = System.getenv("DISPLAY");
        if (display != null && !display.isBlank()) {
          yield Optional.of(given());
        }
        Optional<Path> xvfb = onPath("Xvfb");
        yield xvfb.isEmpty() ? Optional.empty() : Optional.of(start(xvfb.get()));
      }
    };
  }

  private static TrainingDisplay given() {
    return new TrainingDisplay(Map.of(), Optional.empty());
  }

  /** A program on the search path. */
  static Optional<Path> onPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static TrainingDisplay start(Path xvfb) throws IOException {
    // It takes a free number itself and writes it when it is ready.
    Process server =
        new ProcessBuilder(
                xvfb.toString(),
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "-nolisten",
                "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader output = server.inputReader();
    String number = output.readLine();
    if (number == null) {
      throw new IOException(xvfb + " does not start");
    }
    return new TrainingDisplay(Map.of("DISPLAY", ":" + number.strip()), Optional.of(server));
  }

  /** What a program needs in its environment to find the display. */
  Map<String, String> environment() {
    return environment;
  }

  @Override
  public void close() {
    server.ifPresent(Process::destroy);
  }
}
