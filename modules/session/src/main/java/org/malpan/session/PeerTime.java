package org.malpan.session;

import java.util.function.LongSupplier;

/** The clock by which peers are measured: nanoseconds from any start, monotonic. Thread-safe. */
@FunctionalInterface
public interface PeerTime extends LongSupplier {

  /**
   * The same moment on a clock that leaves nothing out, by which packets are counted.
   *
   * @param nowNanos as this clock has just told
   */
  default long realNanos(long nowNanos) {
    return nowNanos;
  }

  /**
   * How long packets that come now may have waited because the server did not run; 0 when it did.
   *
   * @param nowNanos as this clock has just told
   */
  default long sleptNanos(long nowNanos) {
    return 0;
  }
}
