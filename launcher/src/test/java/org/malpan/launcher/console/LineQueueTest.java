package org.malpan.launcher.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.malpan.testkit.Await;

class LineQueueTest {

  /** A pipe that nobody reads, until somebody does. */
  private static final class StuckPipe extends Writer {
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch read = new CountDownLatch(1);
    // Its methods are synchronized, as two threads need.
    final StringWriter text = new StringWriter();

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      entered.countDown();
      try {
        read.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      text.write(characters, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    List<String> lines() {
      return text.toString().lines().toList();
    }
  }

  /** Runs out of room after its first line. */
  private static Writer failing(String why) {
    return new Writer() {
      @Override
      public void write(char[] characters, int offset, int length) throws IOException {
        throw new IOException(why);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void linesAreWrittenInTheirOrder() {
    StringWriter out = new StringWriter();
    LineQueue lines = LineQueue.over(new PrintWriter(out));
    for (int i = 0; i < 500; i++) {
      lines.offer("line " + i);
    }
    lines.finish();
    assertEquals(500, out.toString().lines().count());
    assertEquals("line 499", out.toString().lines().toList().getLast());
  }

  @Test
  void aStuckPipeHoldsUpNobodyAndLinesLeftOutAreCounted() throws Exception {
    StuckPipe pipe = new StuckPipe();
    LineQueue lines = LineQueue.start(pipe, "test-lines");
    lines.offer("first");
    pipe.entered.await();
    for (int i = 0; i < LineQueue.MOST_LINES + 7; i++) {
      lines.offer("line " + i);
    }
    // In vain, within its time; and a second time at once.
    lines.drain();
    lines.drain();
    assertEquals("", pipe.text.toString());
    pipe.read.countDown();
    Await.until("the count is written", () -> pipe.text.toString().contains("left out"));
    List<String> written = pipe.lines();
    assertEquals(LineQueue.MOST_LINES + 2, written.size());
    assertEquals("first", written.getFirst());
    assertEquals("malpan: 7 lines left out: they were not read in time", written.getLast());
    lines.offer("after");
    Await.until("the queue goes on", () -> pipe.lines().getLast().equals("after"));
  }

  @Test
  void aFailureIsToldAtTheEnd() {
    LineQueue lines = LineQueue.start(failing("No space left on device"), "test-lines");
    lines.offer("lost");
    OutputException why = assertThrows(OutputException.class, lines::finish);
    assertEquals("the output cannot be written: No space left on device", why.getMessage());
    assertFalse(why.isClosedPipe());
    lines.offer("lost too");
    assertThrows(OutputException.class, lines::finish);
  }

  @Test
  void aReaderThatLeftIsNoFailure() {
    LineQueue lines = LineQueue.start(failing("Broken pipe"), "test-lines");
    lines.offer("lost");
    lines.finish();
    assertTrue(lines.failure().orElseThrow().isClosedPipe());
  }

  @Test
  void aLineIsOneLineAndNoLongerThanItMayBe() {
    StringWriter out = new StringWriter();
    LineQueue lines = LineQueue.over(new PrintWriter(out));
    lines.offer("a\nmalpan: forged \u001b[2J");
    lines.offer("x".repeat(LineQueue.MOST_CHARACTERS + 1));
    lines.finish();
    List<String> written = out.toString().lines().toList();
    assertEquals("a\\u{a}malpan: forged \\u{1b}[2J", written.getFirst());
    assertEquals(2, written.size());
    assertEquals(LineQueue.MOST_CHARACTERS + 1, written.getLast().length());
  }

  @Test
  void aWriterOffersWholeLines() {
    StringWriter out = new StringWriter();
    LineQueue lines = LineQueue.over(new PrintWriter(out));
    try (PrintWriter writer = lines.asWriter()) {
      writer.print("one");
      writer.println(" line");
      writer.print("rest");
      writer.flush();
      lines.drain();
      assertEquals(List.of("one line"), out.toString().lines().toList());
    }
    lines.finish();
    assertEquals(List.of("one line", "rest"), out.toString().lines().toList());
  }
}
