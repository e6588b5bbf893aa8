package org.malpan.launcher.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogHandlerTest {

  private final StringWriter out = new StringWriter();
  private final LineQueue lines = LineQueue.over(new PrintWriter(out));
  private long nanos;
  private final LogHandler handler = new LogHandler(lines, () -> nanos);

  private void log(String logger, Level level, String message, Throwable thrown) {
    LogRecord record = new LogRecord(level, message);
    record.setLoggerName(logger);
    record.setThrown(thrown);
    handler.publish(record);
  }

  private List<String> written() {
    lines.finish();
    return out.toString().lines().toList();
  }

  @Test
  void eachLineHasItsTimeAndLevel() {
    log("a", Level.WARNING, "no {0}", new IllegalStateException("why"));
    assertEquals(1, written().size());
    String line = written().getFirst();
    assertTrue(
        line.matches(
            "malpan: 20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z warning: no"
                + " \\{0}: java.lang.IllegalStateException: why"),
        line);
  }

  @Test
  void aFaultOfOurOwnHasItsTrace() {
    log("a", Level.SEVERE, "it failed", new IllegalStateException("why"));
    assertTrue(
        written().getFirst().endsWith("error: it failed: java.lang.IllegalStateException: why"));
    assertTrue(written().get(1).startsWith("\tat "), () -> written().toString());
    assertTrue(written().get(1).contains("LogHandlerTest.java"), () -> written().toString());
  }

  @Test
  void aScannerFillsNoLog() {
    for (int i = 0; i < 600; i++) {
      log("gate", Level.WARNING, "odd bytes " + i, null);
      nanos += 1_000_000;
    }
    log("other", Level.WARNING, "still heard", null);
    log("gate", Level.SEVERE, "a level of its own", null);
    assertEquals(LineLimit.BURST + 2, written().size());
    handler.tellLeftOut();
    assertEquals(LineLimit.BURST + 2, written().size(), "not before one may be written again");
    nanos += LineLimit.REFILL_NANOS;
    handler.tellLeftOut();
    assertEquals(
        "malpan: %d more lines of gate warning left out".formatted(600 - LineLimit.BURST),
        written().getLast());
    nanos += LineLimit.REFILL_NANOS;
    log("gate", Level.WARNING, "later", null);
    assertTrue(written().getLast().endsWith("later"));
  }

  @Test
  void theEndTellsWhatIsStillCounted() {
    for (int i = 0; i < 10; i++) {
      log("gate", Level.WARNING, "odd bytes", null);
    }
    handler.close();
    assertTrue(written().getLast().startsWith("malpan: 5 more lines of gate warning"));
  }

  @Test
  void moreKindsThanAreToldApartShareOneLimit() {
    LineLimit limit = new LineLimit(() -> nanos);
    int passed = 0;
    for (int i = 0; i < 10 * LineLimit.MOST_KINDS; i++) {
      passed += limit.passes("kind " + i) ? 1 : 0;
    }
    assertEquals(LineLimit.MOST_KINDS + LineLimit.BURST, passed);
  }
}
