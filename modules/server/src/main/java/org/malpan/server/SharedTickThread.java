package org.malpan.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.malpan.transport.LoopTask;

/**
 * Ticks on the transport's one thread, between two rounds of callbacks: an input costs no wake-up
 * of another thread, and on few processors nothing else is in the way of either.
 */
final class SharedTickThread implements TickThread, LoopTask {

  /** After this long it is looked whether the ticks are to end. */
  private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** Rounds that follow each other faster are too many: each costs calls of the system. */
  private static final long DENSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /** Time for inputs to gather while they come that densely and some are answered before a tick. */
  private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private volatile TickSchedule schedule;
  private volatile boolean stopping;

  /** Completed when the ticks are over: with what ended them, or null when they were stopped. */
  private final CompletableFuture<Optional<Throwable>> outcome = new CompletableFuture<>();

  // Of the transport's thread.
  private final Moderation moderation = new Moderation(System.nanoTime());
  private boolean over;
  private long lastRoundNanos;
  private long gatherNanos;

  @Override
  public void start(TickSchedule ticks, Consumer<Throwable> whenOver) {
    // It is there from the beginning: when the memory is used up no thread can be had any more, and
    // the transport must be stopped by another thread than its own.
    Thread _ =
        Thread.ofPlatform()
            .name("malpan-tick")
            .daemon()
            .start(() -> whenOver.accept(outcome.join().orElse(null)));
    schedule = ticks;
  }

  @Override
  public long run() {
    TickSchedule ticks = schedule;
    if (over || ticks == null) {
      return LONGEST_WAIT_NANOS;
    }
    if (stopping) {
      handOver(null);
      return LONGEST_WAIT_NANOS;
    }
    try {
      ticks.takeWhatIsDue();
    } catch (RuntimeException | Error e) {
      handOver(e);
      return LONGEST_WAIT_NANOS;
    }
    long wait = Math.min(ticks.waitNanos(), LONGEST_WAIT_NANOS);
    gatherNanos = gather(ticks, wait);
    return wait;
  }

  @Override
  public long gatherNanos() {
    return over ? 0 : gatherNanos;
  }

  /** Lets inputs gather where one round can serve several of them and nobody waits for it. */
  private long gather(TickSchedule ticks, long wait) {
    if (ticks.isImmediate()) {
      return wait == 0
          ? 0
          : Math.min(wait, moderation.nanos(System.nanoTime(), ticks.inputsTaken()));
    }
    if (!ticks.answersMeanwhile()) {
      return wait;
    }
    long now = System.nanoTime();
    long gather = now - lastRoundNanos < DENSE_NANOS ? Math.min(wait, GATHER_NANOS) : 0;
    lastRoundNanos = now + gather;
    return gather;
  }

  private void handOver(Throwable fault) {
    over = true;
    boolean _ = outcome.complete(Optional.ofNullable(fault));
  }

  @Override
  public void ended(Throwable fault) {
    handOver(fault);
  }

  @Override
  public void inputCame() {
    // It came on this very thread, and is seen when the round is over.
  }

  @Override
  public void stop() {
    stopping = true;
  }
}
