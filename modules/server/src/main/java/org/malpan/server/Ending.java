package org.malpan.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The end of a server: steps of which each runs whatever those before it threw, also an {@link
 * OutOfMemoryError}, and a last moment after which nothing waits for them any more. Thread-safe.
 */
final class Ending {

  private static final System.Logger LOG = System.getLogger(Ending.class.getName());

  /** One step of the end. */
  @FunctionalInterface
  interface Step {
    /** Does it; what it throws fails the end, but no other step. */
    void run();
  }

  private final Duration longest;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Throwable failure;

  /**
   * @param longest how long {@link #awaitOver()} waits
   */
  Ending(Duration longest) {
    this.longest = longest;
  }

  /** Remembers a fault; the first stays. */
  void failed(Throwable fault) {
    if (failure == null) {
      failure = fault;
    }
  }

  /** Whether nothing has failed so far. */
  boolean isWell() {
    return failure == null;
  }

  /** Runs a step. */
  void step(String name, Step step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      failed(e);
      say("the end goes on without this step: " + name, e);
    }
  }

  /**
   * Does something to all of them, also when it fails for some; then throws the first failure.
   *
   * @param <T> what they are
   */
  static <T> void forAll(List<T> all, Consumer<? super T> action) {
    Throwable first = null;
    for (T one : all) {
      try {
        action.accept(one);
      } catch (RuntimeException | Error e) {
        first = first == null ? e : first;
      }
    }
    switch (first) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
  }

  /** The last step is done. */
  void over() {
    over.countDown();
  }

  /** Waits until it is over, for as long as that takes: the server may run for years. */
  boolean await() throws InterruptedException {
    over.await();
    return isWell();
  }

  /**
   * Waits for an end that has been asked for. When it is not over in time it is over nonetheless,
   * and has failed.
   *
   * @return whether the steps were done in time
   */
  boolean awaitOver() {
    boolean interrupted = false;
    boolean inTime = false;
    long end = System.nanoTime() + longest.toNanos();
    while (true) {
      try {
        inTime = over.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (!inTime) {
      IllegalStateException late =
          new IllegalStateException("the server did not stop within " + longest.toMillis() + " ms");
      failed(late);
      over();
      say("ending all the same", late);
    }
    return inTime;
  }

  /** Says so as far as there is memory to say it with. */
  static void say(String what, Throwable fault) {
    try {
      LOG.log(System.Logger.Level.ERROR, what, fault);
    } catch (RuntimeException | Error e) {
      // The exit code says it, too.
      fault.addSuppressed(e);
    }
  }
}
