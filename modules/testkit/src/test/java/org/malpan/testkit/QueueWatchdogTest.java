package org.malpan.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueWatchdogTest {

  private static final long LIMIT_MILLIS = 300;
  private static final long PATIENCE_SECONDS = 20;

  private final ExecutorService worker = Executors.newSingleThreadExecutor();

  @AfterEach
  void end() {
    var _ = worker.shutdownNow();
  }

  /** That queue; counts how often the watchdog comes to it. */
  private static Executor counting(Executor queue, CountDownLatch beats) {
    return beat -> {
      queue.execute(beat);
      beats.countDown();
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> awaitReport(QueueWatchdog watchdog) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (watchdog.reports().isEmpty()) {
      assertTrue(System.nanoTime() < end, "nothing is reported");
      Thread.onSpinWait();
    }
    return watchdog.reports();
  }

  @Test
  void aQueueThatWaitsIsReportedOnceWithTheStackOfWhatWaits() {
    CountDownLatch known = new CountDownLatch(2);
    CountDownLatch released = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(6);
    try (QueueWatchdog watchdog =
        new QueueWatchdog(counting(counting(worker, known), goesOn), LIMIT_MILLIS, LIMIT_MILLIS)) {
      await(known);
      worker.execute(() -> waitForAPeer(released));
      List<String> reports = awaitReport(watchdog);

      assertTrue(
          reports.getFirst().matches("(?s)the queue was kept: waited [3-9]\\d\\d ms.*"),
          reports::toString);
      assertTrue(reports.getFirst().contains("waitForAPeer"), reports::toString);
      released.countDown();
      await(goesOn);
      assertEquals(1, watchdog.reports().size());
    }
  }

  private static void waitForAPeer(CountDownLatch released) {
    await(released);
  }

  @Test
  void aQueueThatComputesIsReportedWithTheStackOfWhatComputes() {
    CountDownLatch known = new CountDownLatch(2);
    try (QueueWatchdog watchdog =
        new QueueWatchdog(counting(worker, known), LIMIT_MILLIS, LIMIT_MILLIS)) {
      await(known);
      worker.execute(QueueWatchdogTest::computeUntilInterrupted);
      List<String> reports = awaitReport(watchdog);

      assertTrue(
          reports.getFirst().matches("(?s).*waited \\d{1,2} ms, computed [3-9]\\d\\d ms.*"),
          reports::toString);
      assertTrue(reports.getFirst().contains("computeUntilInterrupted"), reports::toString);
    }
  }

  private static void computeUntilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aQueueThatWaitsForALockIsReportedWithTheStackOfWhoHasIt() {
    ReentrantLock lock = new ReentrantLock();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch known = new CountDownLatch(2);
    CountDownLatch released = new CountDownLatch(1);
    Thread _ =
        Thread.ofPlatform()
            .name("holder")
            .start(() -> {
              lock.lock();
              try {
                held.countDown();
                waitForAPeer(released);
              } finally {
                lock.unlock();
              }
            });
    await(held);
    try (QueueWatchdog watchdog =
        new QueueWatchdog(counting(worker, known), LIMIT_MILLIS, LIMIT_MILLIS)) {
      await(known);
      CountDownLatch over = new CountDownLatch(1);
      worker.execute(() -> {
        lock.lock();
        try {
          over.countDown();
        } finally {
          lock.unlock();
        }
      });
      List<String> reports = awaitReport(watchdog);
      released.countDown();

      assertTrue(
          reports.getFirst().matches("(?s).*while 'holder' has the lock.*waitForAPeer.*"),
          reports::toString);
      await(over);
      awaitLongest(watchdog);
    }
  }

  /** As a thread does that was woken for a lock and has no processor yet. */
  @Test
  void aLockThatNobodyHasIsNotWaitedFor() {
    CountDownLatch known = new CountDownLatch(2);
    CountDownLatch never = new CountDownLatch(1);
    try (QueueWatchdog watchdog =
        new QueueWatchdog(counting(worker, known), LIMIT_MILLIS, LIMIT_MILLIS)) {
      await(known);
      worker.execute(() -> {
        try {
          new NobodysLock().acquireInterruptibly(1);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
      assertFalse(isOverWithin(never, 2 * LIMIT_MILLIS));

      assertEquals(List.of(), watchdog.reports());
    }
  }

  /** Never to be had, though nobody has it. */
  private static final class NobodysLock extends AbstractQueuedSynchronizer {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean tryAcquire(int permits) {
      return false;
    }
  }

  private static boolean isOverWithin(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void awaitLongest(QueueWatchdog watchdog) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (watchdog.longestMillis() < LIMIT_MILLIS) {
      assertTrue(System.nanoTime() < end, "nothing was counted");
      Thread.onSpinWait();
    }
  }

  /** Each waits a moment; only together they would wait longer than one may. */
  @Test
  void aQueueOfQuickThingsIsNotReported() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch beats = new CountDownLatch(40);
    Executor unhurried =
        beat ->
            worker.execute(() -> {
              try {
                boolean _ = never.await(LIMIT_MILLIS / 20, TimeUnit.MILLISECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              beat.run();
            });
    try (QueueWatchdog watchdog =
        new QueueWatchdog(counting(unhurried, beats), LIMIT_MILLIS, LIMIT_MILLIS)) {
      await(beats);

      assertEquals(List.of(), watchdog.reports());
    }
  }
}
