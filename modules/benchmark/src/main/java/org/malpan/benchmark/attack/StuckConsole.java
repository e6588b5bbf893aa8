package org.malpan.benchmark.attack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pipe for a process's output. From a moment on it is full, and nobody reads it. */
final class StuckConsole implements AutoCloseable {

  /** More than any pipe of Linux holds without being asked to. */
  private static final int FULL_BYTES = 1 << 20;

  private final Path pipe;
  private final RandomAccessFile file;
  private volatile boolean awaited = true;

  private StuckConsole(Path pipe, RandomAccessFile file) {
    this.pipe = pipe;
    this.file = file;
  }

  static StuckConsole create(Path folder) throws IOException, InterruptedException {
    Path pipe = folder.resolve("console");
    int code = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("mkfifo ended with " + code);
    }
    // Opened for both, no open of a pipe waits for the other end.
    return new StuckConsole(pipe, new RandomAccessFile(pipe.toFile(), "rw"));
  }

  Path path() {
    return pipe;
  }

  /** Reads until a line matches. Blocks; fails when the process ends first. */
  Matcher await(Pattern pattern, Process process) throws IOException {
    CompletableFuture<Void> _ = process.onExit().thenRunAsync(this::sayEnd);
    StringBuilder said = new StringBuilder();
    while (process.isAlive()) {
      String line = file.readLine();
      String text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        awaited = false;
        return matcher;
      }
      said.append(text).append(System.lineSeparator());
    }
    throw new IOException("the server has ended without a line like " + pattern + ": " + said);
  }

  /** A pipe that is open for writing here has no end by itself. */
  private void sayEnd() {
    if (awaited) {
      try {
        file.write(System.lineSeparator().getBytes(StandardCharsets.US_ASCII));
      } catch (IOException closed) {
        // Nobody waits any more.
      }
    }
  }

  /** Fills the pipe, so that the process cannot write a byte more. */
  void stick() {
    Thread _ =
        Thread.ofPlatform()
            .daemon()
            .name("stuck-console")
            .start(() -> {
              try {
                file.write(new byte[FULL_BYTES]);
              } catch (IOException closed) {
                // The end of the server.
              }
            });
  }

  /** Removes the pipe's name. The thread that fills it ends with this process. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(pipe);
  }
}
