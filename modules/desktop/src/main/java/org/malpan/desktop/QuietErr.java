package org.malpan.desktop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Standard error without what JOGL says of its X11 connections at every exit: it is no news, and
 * JOGL has no switch for it.
 */
final class QuietErr extends OutputStream {

  private static boolean installed;

  private final PrintStream err;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private QuietErr(PrintStream err) {
    this.err = err;
  }

  static synchronized void install() {
    if (!installed) {
      installed = true;
      Charset charset = System.err.charset();
      System.setErr(new PrintStream(new QuietErr(System.err), true, charset));
    }
  }

  @Override
  public synchronized void write(int value) throws IOException {
    line.write(value);
    if (value == '\n') {
      pass();
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = 0; i < length; i++) {
      write(bytes[offset + i]);
    }
  }

  private void pass() throws IOException {
    if (!line.toString(StandardCharsets.ISO_8859_1).startsWith("X11Util")) {
      line.writeTo(err);
    }
    line.reset();
  }
}
