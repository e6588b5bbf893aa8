package org.malpan.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of a command whose time is up while a full pipe that nobody reads holds up the thread
 * that writes. The matches of this process end as at a signal, and the process with code 3.
 */
final class LateEnd implements AutoCloseable {

  /** Time beyond the limit, in which a command ends by itself where its output is read. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CountDownLatch over = new CountDownLatch(1);

  private LateEnd() {}

  /** Ends the process soon after the limit unless it is closed before; never without a limit. */
  static LateEnd after(Optional<Duration> limit) {
    LateEnd end = new LateEnd();
    limit.ifPresent(time ->
        Thread.ofPlatform()
            .name("malpan-time-limit")
            .daemon()
            .start(() -> end.await(time.plus(PATIENCE))));
    return end;
  }

  private void await(Duration time) {
    try {
      if (!over.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        Signals.end(() -> RunningMatch.endProcess(ExitCode.ENVIRONMENT));
      }
    } catch (InterruptedException _) {
      // No one interrupts this thread; were it so, there would be no limit to keep.
    }
  }

  @Override
  public void close() {
    over.countDown();
  }
}
