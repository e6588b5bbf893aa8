package org.malpan.desktop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jogamp.java3d.NativeErr;

/**
 * Standard error without what JOGL says of its X11 connections at every exit: it is no news, and
 * JOGL has no switch for it.
 */
final class QuietErr extends OutputStream {

  /** Whether Mesa is to say what it tries, as {@code malpan doctor} advises. */
  private static final boolean IS_MESA_ASKED =
      !System.getenv().getOrDefault("LIBGL_DEBUG", "quiet").equals("quiet");

  private static boolean installed;

  /** While above 0, nothing passes: someone else reports what is wrong. */
  private static final AtomicInteger HUSHED = new AtomicInteger();

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

  /**
   * Runs a task without a word on standard error: Java 3D prints stack traces of what it also
   * reports, and the libraries below it what they try in vain.
   */
  static <T> T hushed(Supplier<T> task) {
    install();
    int _ = HUSHED.incrementAndGet();
    try {
      return IS_MESA_ASKED ? task.get() : NativeErr.hushed(task);
    } finally {
      int _ = HUSHED.decrementAndGet();
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
    boolean dropped =
        HUSHED.get() > 0 || line.toString(StandardCharsets.ISO_8859_1).startsWith("X11Util");
    if (!dropped) {
      line.writeTo(err);
    }
    line.reset();
  }
}
