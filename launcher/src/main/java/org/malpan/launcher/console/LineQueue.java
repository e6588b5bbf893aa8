package org.malpan.launcher.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.malpan.protocol.Text;

/**
 * Lines on their way to a console, written by a thread of its own: a terminal or pipe that nobody
 * reads delays no thread that has a line. Lines for which there is no room are left out, and their
 * number is written once there is room. Thread-safe.
 */
public final class LineQueue {

  /** Lines that wait; as many more are being written. */
  static final int MOST_LINES = 1024;

  /** Characters of a line; the rest is cut. */
  static final int MOST_CHARACTERS = 8192;

  /** How long the end of a command waits for a reader. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final long MILLIS_A_LOOK = 1000;

  private final Writer writer;
  private final Runnable look;
  private final Deque<String> waiting = new ArrayDeque<>();
  private long leftOut;
  private boolean writing;
  private boolean givenUp;
  private OutputException failure;

  private LineQueue(Writer writer, Runnable look) {
    this.writer = writer;
    this.look = look;
  }

  /**
   * Starts the thread.
   *
   * @param writer belongs to that thread from now on
   * @param name of the thread
   */
  static LineQueue start(Writer writer, String name) {
    return start(writer, name, () -> {});
  }

  /** The same, with a task that the thread does about once a second. */
  static LineQueue start(Writer writer, String name, Runnable look) {
    LineQueue queue = new LineQueue(writer, look);
    Thread.ofPlatform().name(name).daemon().start(queue::run);
    return queue;
  }

  /** For the output of a command: standard output's own, or whatever the command was given. */
  public static LineQueue over(PrintWriter out) {
    return start(out instanceof Output output ? output.another() : out, "malpan-out");
  }

  /**
   * Takes one line, without its end, and returns at once. Every line that is logged, every notice
   * and every error message passes here.
   */
  public void offer(String line) {
    String cut =
        Text.escaped(
            line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) + "…" : line);
    synchronized (waiting) {
      if (waiting.size() == MOST_LINES || failure != null) {
        leftOut++;
      } else {
        waiting.add(cut);
        waiting.notifyAll();
      }
    }
  }

  /** A writer whose every whole line is offered here. */
  public PrintWriter asWriter() {
    return new PrintWriter(new LineWriter(this), true);
  }

  /** Why lines cannot be written any more; empty as long as they can. */
  public Optional<OutputException> failure() {
    synchronized (waiting) {
      return Optional.ofNullable(failure);
    }
  }

  /** Waits until all lines are written, for a second at most; once that was in vain, not again. */
  public void drain() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean interrupted = false;
    synchronized (waiting) {
      while ((writing || !waiting.isEmpty()) && failure == null && !givenUp) {
        long millis = (end - System.nanoTime()) / 1_000_000;
        givenUp = millis <= 0;
        try {
          waiting.wait(Math.max(1, millis));
        } catch (InterruptedException e) {
          interrupted = true;
          break;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Drains, and says when that was in vain.
   *
   * @throws OutputException when lines could not be written, other than to a pipe that was closed
   */
  public void finish() {
    drain();
    failure()
        .filter(why -> !why.isClosedPipe())
        .ifPresent(why -> {
          throw why;
        });
  }

  private void run() {
    while (true) {
      List<String> lines = take();
      look.run();
      try {
        for (String line : lines) {
          writer.write(line);
          writer.write(System.lineSeparator());
        }
        writer.flush();
      } catch (OutputException e) {
        fail(e);
        return;
      } catch (IOException e) {
        fail(new OutputException(e));
        return;
      }
    }
  }

  /** Waits for lines, for a second at most; what was left out is counted after them. */
  private List<String> take() {
    synchronized (waiting) {
      writing = false;
      waiting.notifyAll();
      if (waiting.isEmpty()) {
        try {
          waiting.wait(MILLIS_A_LOOK);
        } catch (InterruptedException _) {
          // No one interrupts this thread; were it so, it would look sooner.
        }
      }
      List<String> lines = new ArrayList<>(waiting);
      waiting.clear();
      if (leftOut > 0) {
        lines.add("malpan: %d lines left out: they were not read in time".formatted(leftOut));
        leftOut = 0;
      }
      writing = !lines.isEmpty();
      return lines;
    }
  }

  private void fail(OutputException why) {
    synchronized (waiting) {
      failure = why;
      writing = false;
      waiting.clear();
      waiting.notifyAll();
    }
  }
}
