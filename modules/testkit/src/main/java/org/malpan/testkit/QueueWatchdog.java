package org.malpan.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Watches a queue that one thread works off, such as a window's, and reports what kept it from
 * going on. On a machine with other work a late answer alone means nothing: a report needs that the
 * thread itself computed for the limit, by its own processor time, or was seen waiting for it, by
 * the clock. A lock that is free is not waited for.
 */
public final class QueueWatchdog implements AutoCloseable {

  private static final long SAMPLE_NANOS = 5_000_000;
  private static final int MOST_FRAMES = 30;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Executor queue;
  private final long waitNanos;
  private final long computeNanos;
  private final List<String> reports = new ArrayList<>();
  private final Thread thread =
      Thread.ofPlatform().name("queue-watchdog").daemon().unstarted(this::run);
  private volatile long longestNanos;
  private volatile long mostNanos;
  private volatile boolean stopped;

  /**
   * Watches from now on.
   *
   * @param queue runs what it is given one after the other, on one thread
   * @param waitMillis that anything on it may wait
   * @param computeMillis that anything on it may compute, which is another thing on each machine
   */
  public QueueWatchdog(Executor queue, long waitMillis, long computeMillis) {
    this.queue = queue;
    waitNanos = waitMillis * 1_000_000;
    computeNanos = computeMillis * 1_000_000;
    thread.start();
  }

  /** What took too long until now, with the stack of what it did when its time was over. */
  public List<String> reports() {
    synchronized (reports) {
      return List.copyOf(reports);
    }
  }

  /** The longest that anything on it was seen waiting. */
  public long longestMillis() {
    return longestNanos / 1_000_000;
  }

  /** The most that anything on it was seen computing. */
  public long mostComputedMillis() {
    return mostNanos / 1_000_000;
  }

  /** A beat on the queue. */
  private record Beat(Thread by, long cpuNanos) {}

  private void run() {
    Beat last = beat(null);
    while (!stopped && last != null) {
      last = beat(last);
      LockSupport.parkNanos(SAMPLE_NANOS);
    }
  }

  /** Waits until the queue has come to a beat; meanwhile samples what keeps it from that. */
  private Beat beat(Beat before) {
    AtomicReference<Beat> answer = new AtomicReference<>();
    queue.execute(
        () -> answer.set(new Beat(Thread.currentThread(), THREADS.getCurrentThreadCpuTime())));
    long waitedNanos = 0;
    long sampledNanos = System.nanoTime();
    long computedNanos = 0;
    boolean isReported = false;
    while (answer.get() == null && !stopped) {
      LockSupport.parkNanos(SAMPLE_NANOS);
      long now = System.nanoTime();
      if (before != null && answer.get() == null) {
        StackTraceElement[] trace = before.by().getStackTrace();
        Optional<ThreadInfo> owner = owner(before.by());
        // A sample that comes late itself says nothing of the time before it.
        long sinceNanos = Math.min(now - sampledNanos, 2 * SAMPLE_NANOS);
        if (isWaiting(before.by(), trace) && !(owner.isEmpty() && wantsLock(before.by()))) {
          waitedNanos += sinceNanos;
        }
        computedNanos = THREADS.getThreadCpuTime(before.by().threadId()) - before.cpuNanos();
        // Of what goes on when the limit is reached, which may never end; what comes after is
        // often another thing.
        if (!isReported && (waitedNanos > waitNanos || computedNanos > computeNanos)) {
          report(
              waitedNanos, computedNanos, text(trace) + owner.map(QueueWatchdog::text).orElse(""));
          isReported = true;
        }
      }
      sampledNanos = now;
    }
    longestNanos = Math.max(longestNanos, waitedNanos);
    mostNanos = Math.max(mostNanos, computedNanos);
    return answer.get();
  }

  /** Waiting for a lock, a condition or a peer; not for the next thing on the queue. */
  private static boolean isWaiting(Thread thread, StackTraceElement[] trace) {
    if (trace.length == 0
        || Stream.of(trace).limit(8).anyMatch(at -> at.getMethodName().equals("getNextEvent"))) {
      return false;
    }
    return switch (thread.getState()) {
      case BLOCKED, WAITING, TIMED_WAITING -> true;
      case RUNNABLE ->
          trace[0].isNativeMethod() && trace[0].getClassName().startsWith("sun.nio.ch");
      case NEW, TERMINATED -> false;
    };
  }

  /**
   * Waiting for a lock that one thread has at a time, and not for what others do. When nobody has
   * it, what the thread really waits for is a processor.
   */
  private static boolean wantsLock(Thread thread) {
    return thread.getState() == Thread.State.BLOCKED
        || LockSupport.getBlocker(thread) instanceof AbstractQueuedSynchronizer lock
            && lock.getExclusiveQueuedThreads().contains(thread);
  }

  private void report(long waitedNanos, long computedNanos, String stack) {
    synchronized (reports) {
      reports.add(
          "the queue was kept: waited %d ms, computed %d ms%n%s"
              .formatted(waitedNanos / 1_000_000, computedNanos / 1_000_000, stack));
    }
  }

  private static String text(StackTraceElement[] trace) {
    return Stream.of(trace)
        .limit(MOST_FRAMES)
        .map(at -> "  at " + at)
        .collect(Collectors.joining("\n"));
  }

  /** Who has what the thread waits for. */
  private static Optional<ThreadInfo> owner(Thread waiting) {
    return Optional.ofNullable(THREADS.getThreadInfo(waiting.threadId()))
        .map(ThreadInfo::getLockOwnerId)
        .filter(id -> id >= 0)
        .map(id -> THREADS.getThreadInfo(id, MOST_FRAMES));
  }

  private static String text(ThreadInfo owner) {
    return "%n  while '%s' has the lock:%n%s"
        .formatted(owner.getThreadName(), text(owner.getStackTrace()));
  }

  /** Watches no more. */
  @Override
  public void close() {
    stopped = true;
    LockSupport.unpark(thread);
  }
}
