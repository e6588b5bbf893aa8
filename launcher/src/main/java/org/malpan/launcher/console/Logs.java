package org.malpan.launcher.console;

import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where {@code System.Logger} writes: to standard error, a line with its time for each message. A
 * configuration of {@code java.util.logging} that the user gave stays as it is.
 */
public final class Logs {

  /** Held here, since the JDK's own table of loggers lets go of what nobody holds. */
  private static final Logger OURS = Logger.getLogger("org.malpan");

  private static final Logger ROOT = Logger.getLogger("");

  private Logs() {}

  /** Whether the user brought a configuration. */
  private static boolean isConfigured() {
    return System.getProperty("java.util.logging.config.file") != null
        || System.getProperty("java.util.logging.config.class") != null;
  }

  /** Sends all messages to that handler, from information on, unless the user says otherwise. */
  static Optional<LogHandler> writeTo(LineQueue lines) {
    if (isConfigured()) {
      return Optional.empty();
    }
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    LogHandler handler = new LogHandler(lines, System::nanoTime);
    ROOT.addHandler(handler);
    ROOT.setLevel(Level.INFO);
    return Optional.of(handler);
  }

  /** Writes messages of Malpan's own from that level on, those of libraries from information on. */
  public static void level(System.Logger.Level level) {
    Level least =
        switch (level) {
          case ALL -> Level.ALL;
          case TRACE -> Level.FINER;
          case DEBUG -> Level.FINE;
          case INFO -> Level.INFO;
          case WARNING -> Level.WARNING;
          case ERROR -> Level.SEVERE;
          case OFF -> Level.OFF;
        };
    OURS.setLevel(least);
    if (!isConfigured()) {
      ROOT.setLevel(least.intValue() > Level.INFO.intValue() ? least : Level.INFO);
    }
  }
}
