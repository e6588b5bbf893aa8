package org.malpan.testkit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Nanoseconds that pass only when a test says so. Thread-safe. */
public final class ManualClock implements LongSupplier {

  private final AtomicLong nanos = new AtomicLong(1_000_000_000);

  /** Starts at one second. */
  public ManualClock() {}

  @Override
  public long getAsLong() {
    return nanos.get();
  }

  /** Lets time pass. */
  public void advance(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }
}
