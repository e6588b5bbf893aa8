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

  private static final String READY = "ready";

  private final String name;
  private final List<Process> processes;

  private VirtualDisplay(String name, List<Process> processes) {
    this.name = name;
    this.processes = processes;
  }

  /**
   * A display of 1280×800 pixels, or empty where there is neither a display nor Xvfb.
   *
   * @throws UncheckedIOException when Xvfb is there and does not start
   */
  public static Optional<VirtualDisplay> open() {
    String given = System.getenv("DISPLAY");
    if (given != null && !given.isBlank()) {
      return Optional.of(new VirtualDisplay(given, List.of()));
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
    return program("Xvfb").map(xvfb -> start(xvfb, options));
  }

  /**
   * An Xvfb of its own and a window manager on it, without which no window is ever minimised; empty
   * where either is missing.
   *
   * @throws UncheckedIOException when one is there and does not start
   */
  public static Optional<VirtualDisplay> managed() {
    return program("openbox").flatMap(manager -> ofItsOwn().map(display -> display.with(manager)));
  }

  /** The manager says when it manages: a window that opens before would go without it. */
  private VirtualDisplay with(Path manager) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(manager.toString(), "--startup", "echo " + READY)
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("DISPLAY", name);
      Process started = builder.start();
      processes.addFirst(started);
      BufferedReader says = output(started);
      // It may have something to say of its menus first.
      for (String line = says.readLine(); !READY.equals(line); line = says.readLine()) {
        if (line == null) {
          throw new IOException(manager + " ended with " + started.onExit().join().exitValue());
        }
      }
      return this;
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
  }

  private static Optional<Path> program(String file) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, file))
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
      String number = output(server).readLine();
      if (number == null) {
        throw new IOException(xvfb + " ended with " + server.onExit().join().exitValue());
      }
      return new VirtualDisplay(":" + number.strip(), new ArrayList<>(List.of(server)));
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
    processes.forEach(Process::destroy);
  }
}
