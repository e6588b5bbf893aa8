package org.malpan.launcher.console;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The same for bytes of UTF-8: what libraries and the JVM itself write to {@code System.err}. */
final class LineStream extends OutputStream {

  private final LineQueue lines;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  LineStream(LineQueue lines) {
    this.lines = lines;
  }

  @Override
  public synchronized void write(int value) {
    if (value == '\n') {
      lines.offer(line.toString(StandardCharsets.UTF_8));
      line.reset();
    } else if (value != '\r' && line.size() <= 4 * LineQueue.MOST_CHARACTERS) {
      line.write(value);
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }
}
