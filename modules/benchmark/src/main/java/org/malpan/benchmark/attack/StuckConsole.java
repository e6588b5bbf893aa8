package org.malpan.benchmark.attack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pipe for a process's output. From a moment on it is full, and nobody reads it. */
final class StuckConsole implements AutoCloseable {

  /** More than any pipe of Linux holds without being asked to. */
  private static final int FULL_BYTES = 1 << 20;

  private final Path pipe;
  private final RandomAccessFile file;

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

  /** Reads until a line matches. Blocks; the process writes one or the pipe is closed. */
  Matcher await(Pattern pattern) throws IOException {
    while (true) {
      String line = file.readLine();
      if (line == null) {
        throw new IOException("the console has ended without a line like " + pattern);
      }
      String text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return matcher;
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
