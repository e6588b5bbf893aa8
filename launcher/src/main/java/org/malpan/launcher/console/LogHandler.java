package org.malpan.launcher.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * Writes log records as lines; never waits. Of each logger and level a bounded number is written.
 */
final class LogHandler extends Handler {

  /** Only for its messages: parameters put in, in the user's language. */
  private final SimpleFormatter messages = new SimpleFormatter();

  private final LineQueue lines;
  private final LineLimit limit;

  LogHandler(LineQueue lines, LongSupplier nanoTime) {
    this.lines = lines;
    this.limit = new LineLimit(nanoTime);
    setLevel(Level.ALL);
  }

  @Override
  public void publish(LogRecord record) {
    if (!isLoggable(record)) {
      return;
    }
    // What is asked for by --log-level debug comes whole.
    boolean detail = record.getLevel().intValue() < Level.INFO.intValue();
    if (!detail && !limit.passes(record.getLoggerName() + " " + word(record.getLevel()))) {
      return;
    }
    Throwable thrown = record.getThrown();
    lines.offer(
        "malpan: %s %s: %s%s"
            .formatted(
                record.getInstant().truncatedTo(ChronoUnit.MILLIS),
                word(record.getLevel()),
                messages.formatMessage(record),
                thrown == null ? "" : ": " + thrown));
    // A fault of our own wants its place.
    if (thrown != null && (detail || record.getLevel() == Level.SEVERE)) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      trace.toString().lines().skip(1).forEach(lines::offer);
    }
  }

  private static String word(Level level) {
    if (level == Level.SEVERE) {
      return "error";
    }
    return level.intValue() < Level.INFO.intValue()
        ? "debug"
        : level.getName().toLowerCase(Locale.ROOT);
  }

  /** Tells how many lines were left out, where one may be written again. */
  void tellLeftOut() {
    limit.leftOut().forEach(line -> lines.offer("malpan: " + line));
  }

  /** Does not wait: {@link ProcessConsole} drains the lines at the process's end. */
  @Override
  public void flush() {}

  @Override
  public void close() {
    limit.allLeftOut().forEach(line -> lines.offer("malpan: " + line));
  }
}
