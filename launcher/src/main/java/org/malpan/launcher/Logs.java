package org.malpan.launcher;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What System.Logger writes goes to standard error, one plain line a message. */
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
      return "malpan: %s%s%n".formatted(formatMessage(record), thrown);
    }
  }
}
