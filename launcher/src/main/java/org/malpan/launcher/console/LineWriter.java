package org.malpan.launcher.console;

import java.io.Writer;

/** Offers each whole line to a queue; the end of a line is no part of it. */
final class LineWriter extends Writer {

  private final LineQueue lines;
  private final StringBuilder line = new StringBuilder();

  LineWriter(LineQueue lines) {
    this.lines = lines;
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    synchronized (line) {
      for (int i = offset; i < offset + length; i++) {
        char character = characters[i];
        if (character == '\n') {
          pass();
        } else if (character != '\r' && line.length() <= LineQueue.MOST_CHARACTERS) {
          line.append(character);
        }
      }
    }
  }

  private void pass() {
    lines.offer(line.toString());
    line.setLength(0);
  }

  /** Keeps a line that is not whole yet. */
  @Override
  public void flush() {}

  @Override
  public void close() {
    synchronized (line) {
      if (!line.isEmpty()) {
        pass();
      }
    }
  }
}
