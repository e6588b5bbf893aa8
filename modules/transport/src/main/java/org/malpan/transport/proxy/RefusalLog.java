package org.malpan.transport.proxy;

import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Says why links were refused: a line a second at most, which counts those left out. */
final class RefusalLog {

  private static final System.Logger LOG = System.getLogger(RefusalLog.class.getName());
  private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final LongSupplier clock;

  // Guarded by this.
  private long lastLineNanos;
  private long leftOut;

  RefusalLog(LongSupplier clock) {
    this.clock = clock;
    lastLineNanos = clock.getAsLong() - LINE_NANOS;
  }

  /** A link of that peer is closed. Any thread. */
  void refused(InetSocketAddress remote, String why) {
    long others;
    synchronized (this) {
      long now = clock.getAsLong();
      if (now - lastLineNanos < LINE_NANOS) {
        leftOut++;
        return;
      }
      lastLineNanos = now;
      others = leftOut;
      leftOut = 0;
    }
    LOG.log(
        System.Logger.Level.WARNING,
        () ->
            "a connection from %s without a PROXY header that is taken: %s%s"
                .formatted(
                    remote, why, others == 0 ? "" : " (and %d before it)".formatted(others)));
  }
}
