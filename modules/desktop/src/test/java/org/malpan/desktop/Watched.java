package org.malpan.desktop;

import java.awt.EventQueue;
import java.util.List;
import org.malpan.testkit.QueueWatchdog;

/** A probe that also fails when its event thread is kept for too long, and says how long it was. */
final class Watched {

  private static final long WAIT_MILLIS = 100;

  /** What a page takes to paint in a JVM just started, which is half of it on a slow machine. */
  private static final long COMPUTE_MILLIS = 250;

  /** Makes a probe, whose window is open then. */
  @FunctionalInterface
  interface Maker<P> {
    P make() throws Exception;
  }

  /** What a probe does. */
  @FunctionalInterface
  interface Steps<P> {
    void of(P probe) throws Exception;
  }

  private Watched() {}

  /** Runs a probe, watched once its window is there, and ends the process. */
  @SuppressWarnings("SystemExitOutsideMain") // Swing's threads would keep a failed probe alive.
  static <P> void run(Maker<P> maker, Steps<P> steps) {
    try {
      P probe = maker.make();
      try (QueueWatchdog watchdog =
          new QueueWatchdog(EventQueue::invokeLater, WAIT_MILLIS, COMPUTE_MILLIS)) {
        steps.of(probe);
        System.out.printf(
            "waited: at most %d ms, computed %d ms%n",
            watchdog.longestMillis(), watchdog.mostComputedMillis());
        List<String> reports = watchdog.reports();
        Expected.check("event thread never kept: " + String.join("\n", reports), reports.isEmpty());
      }
      System.exit(0);
    } catch (Throwable e) {
      e.printStackTrace(System.out);
      System.exit(1);
    }
  }
}
