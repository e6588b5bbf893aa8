package org.malpan.transport.polling;

import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.malpan.transport.LoopTask;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.ready.Loop;
import org.malpan.transport.ready.Watched;

/** A loop that waits for nothing: it tries every channel, and counts how often that was in vain. */
final class PollingLoop extends Loop {

  private static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Set<Watched> all = new LinkedHashSet<>();
  private long rounds;
  private long tries;
  private long vainTries;
  private long reportedNanos = System.nanoTime();

  PollingLoop(TransportConfig config) {
    super(config, "-polling", LoopTask.NONE);
  }

  @Override
  @SuppressWarnings("ThreadPriorityCheck") // a kindness to others, on which nothing relies
  protected void turn(ByteBuffer buffer, long waitNanos) {
    boolean any = false;
    for (Watched watched : all) {
      boolean success = serve(watched, watched.interest(), buffer);
      tries++;
      if (!success) {
        vainTries++;
      }
      any |= success;
    }
    rounds++;
    if (!any) {
      // Others may have the processor when they want it; a busy loop has enough of it.
      Thread.yield();
    }
    if (System.nanoTime() - reportedNanos >= REPORT_NANOS) {
      report();
    }
  }

  private void report() {
    PollingEvent event = new PollingEvent();
    event.sockets = all.size();
    event.rounds = rounds;
    event.tries = tries;
    event.vainTries = vainTries;
    event.commit();
    rounds = 0;
    tries = 0;
    vainTries = 0;
    reportedNanos = System.nanoTime();
  }

  @Override
  protected void wakeUp() {
    // It never sleeps.
  }

  @Override
  protected void watch(Watched watched) {
    all.add(watched);
  }

  @Override
  protected void forget(Watched watched) {
    all.remove(watched);
  }

  @Override
  protected void await(SelectionKey none, int operation) {
    // Asked for with every round.
  }

  @Override
  protected void ignore(SelectionKey none, int operation) {
    // Asked for with every round.
  }

  @Override
  protected List<Watched> watched() {
    return List.copyOf(all);
  }

  @Override
  protected void release() {
    report();
  }
}
