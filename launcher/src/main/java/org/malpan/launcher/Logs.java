package org.malpan.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What System.Logger writes goes to standard error, one plain line a message; an error's trace. */
final class Logs {

  private Logs() {}

  static void quiet() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    ConsoleHandler console = new ConsoleHandler();
    console.setLevel(Level.ALL);
    console.setFormatter(new OneLine());
    root.addHandler(console);
    root.setLevel(Level.INFO);
  }

  private static final class OneLine extends Formatter {
    @Override
    public String format(LogRecord record) {
      String thrown = record.getThrown() == null ? "" : ": " + record.getThrown();
      return "malpan: %s%s%n%s".formatted(formatMessage(record), thrown, trace(record));
    }

    /** A fault of our own is told with all that is known of it. */
    private static String trace(LogRecord record) {
      if (record.getThrown() == null || record.getLevel().intValue() < Level.SEVERE.intValue()) {
        return "";
      }
      StringWriter text = new StringWriter();
      record.getThrown().printStackTrace(new PrintWriter(text, true));
      return text.toString();
    }
  }
}
