package org.malpan.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread brings about and cannot be told of. */
public final class Await {

  /** Long enough for a busy machine: it only bounds failures. */
  public static final Duration LONG = Duration.ofSeconds(60);

  private Await() {}

  /** Throws {@link AssertionError}, naming {@code what}, when it does not come true for long. */
  public static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LONG.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("waited " + LONG + " in vain: " + what);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
