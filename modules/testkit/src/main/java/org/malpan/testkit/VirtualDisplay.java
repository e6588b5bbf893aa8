package org.malpan.testkit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A display for tests that open a window: the one {@code DISPLAY} names, or an Xvfb started here.
 * Windows open in a process of their own, which gets {@link #name()} in its environment.
 */
public final class VirtualDisplay implements AutoCloseable {

  private final String name;
  private final Optional<Process> server;

  private VirtualDisplay(String name, Optional<Process> server) {
    this.name = name;
    this.server = server;
  }

  /**
   * A display of 1280×800 pixels, or empty where there is neither a display nor Xvfb.
   *
   * @throws UncheckedIOException when Xvfb is there and does not start
   */
  public static Optional<VirtualDisplay> open() {
    String given = System.getenv("DISPLAY");
    if (given != null && !given.isBlank()) {
      return Optional.of(new VirtualDisplay(given, Optional.empty()));
    }
    return ofItsOwn();
  }

  /**
   * An Xvfb of its own whatever {@code DISPLAY} names, or empty where there is none.
   *
   * @param options besides the usual ones, such as {@code -extension GLX} to be without OpenGL
   * @throws UncheckedIOException when Xvfb is there and does not start
   */
  public static Optional<VirtualDisplay> ofItsOwn(String... options) {
    return xvfb().map(xvfb -> start(xvfb, options));
  }

  private static Optional<Path> xvfb() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "Xvfb"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static VirtualDisplay start(Path xvfb, String... options) {
    try {
      // Xvfb takes a free number itself and writes it when it is ready.
      List<String> command =
          new ArrayList<>(
              List.of(
                  xvfb.toString(),
                  "-displayfd",
                  "1",
                  "-screen",
                  "0",
                  "1280x800x24",
                  "-nolisten",
                  "tcp"));
      command.addAll(List.of(options));
      Process server =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String number =
          new BufferedReader(
                  new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      if (number == null) {
        throw new IOException(xvfb + " ended with " + server.onExit().join().exitValue());
      }
      return new VirtualDisplay(":" + number.strip(), Optional.of(server));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code DISPLAY} is to say. */
  public String name() {
    return name;
  }

  @Override
  public void close() {
    server.ifPresent(Process::destroy);
  }
}
