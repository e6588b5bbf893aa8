package org.malpan.transport.link;

import java.io.IOException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What models do when accepting fails, as it does when all file descriptors are used. */
public final class AcceptPause {

  /** Time to wait before the next try: trying at once would only burn the processor. */
  private static final long MILLIS = 100;

  private static final System.Logger LOG = System.getLogger(AcceptPause.class.getName());

  private AcceptPause() {}

  /** Says so in the log and tries again later. {@code again} must not block. */
  public static void after(Object listening, IOException failure, Runnable again) {
    LOG.log(
        System.Logger.Level.WARNING,
        () ->
            "%s cannot accept: %s; trying again in %d ms"
                .formatted(listening, Failures.textOf(failure), MILLIS));
    Future<?> _ = ForkJoinPool.commonPool().schedule(again, MILLIS, TimeUnit.MILLISECONDS);
  }
}
