package org.malpan.client;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/**
 * Many players in one process: real clients over real sockets, on the few threads of one transport.
 * Moves are planned on a fixed grid of time and each carries its planned time, so that neither a
 * slow server nor a late sender can hide delay (an open loop). Thread-safe.
 */
public final class BotSwarm implements AutoCloseable {

  private static final int SHOWN_ERRORS = 20;
  private static final Duration LOGIN_PATIENCE = Duration.ofSeconds(10);

  private final BotPlan plan;
  private final Transport transport;
  private final List<Bot> bots = new ArrayList<>();
  private final CountDownLatch greeted;
  private final CountDownLatch gone;
  private final AtomicInteger welcomes = new AtomicInteger();
  private final AtomicInteger errorCount = new AtomicInteger();
  private final List<String> errors = new ArrayList<>();
  private final Histogram roundTripMicros = new ConcurrentHistogram(60_000_000, 3);
  private final long epochNanos = System.nanoTime();
  private volatile boolean stopped;

  private BotSwarm(BotPlan plan, Transport transport) {
    this.plan = plan;
    this.transport = transport;
    greeted = new CountDownLatch(plan.count());
    gone = new CountDownLatch(plan.count());
  }

  /**
   * Starts to connect and returns at once.
   *
   * @throws IOException when the plan's I/O model cannot be opened
   */
  public static BotSwarm connect(BotPlan plan) throws IOException {
    Transport transport =
        plan.ioModel().open(TransportConfig.DEFAULT.withThreadName("malpan-bots"));
    BotSwarm swarm = new BotSwarm(plan, transport);
    for (int i = 0; i < plan.count(); i++) {
      Bot bot = new Bot(swarm, i, plan.seed());
      swarm.bots.add(bot);
      transport.connect(plan.server(), bot);
    }
    return swarm;
  }

  /**
   * Waits until every bot has been welcomed or lost, moves them for the plan's time, and leaves.
   */
  public BotReport play() throws InterruptedException {
    long patienceMillis = LOGIN_PATIENCE.toMillis() + plan.count() * 5L;
    if (!greeted.await(patienceMillis, TimeUnit.MILLISECONDS)) {
      error(
          "%d of %d bots were not welcomed within %d ms"
              .formatted(greeted.getCount(), plan.count(), patienceMillis));
    }
    long startNanos = System.nanoTime();
    long sent = moveUntil(startNanos, startNanos + plan.duration().toNanos());
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    close();
    return report(sent, seconds);
  }

  private long moveUntil(long startNanos, long endNanos) throws InterruptedException {
    long sent = 0;
    double gapNanos = 1e9 / (plan.movesPerSecond() * plan.count());
    // Without a match left there is nothing to wait for.
    for (long turn = 0; !stopped && gone.getCount() > 0; turn++) {
      long plannedNanos = startNanos + (long) (turn * gapNanos);
      if (plannedNanos >= endNanos) {
        waitUntil(endNanos);
        break;
      }
      if (plannedNanos > System.nanoTime()) {
        transport.flush();
        waitUntil(plannedNanos);
      }
      Bot bot = bots.get((int) (turn % plan.count()));
      if (bot.isWelcomed() && bot.act(stamp(plannedNanos), plan.attackPercent())) {
        sent++;
      }
    }
    transport.flush();
    return sent;
  }

  private void waitUntil(long nanos) throws InterruptedException {
    for (long left = nanos - System.nanoTime();
        left > 0 && !stopped;
        left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  /** Microseconds since the swarm's birth, never 0: that would say 'no move'. */
  private int stamp(long nanos) {
    int micros = (int) ((nanos - epochNanos) / 1000);
    return micros == 0 ? 1 : micros;
  }

  void echoed(int time) {
    int micros = (int) ((System.nanoTime() - epochNanos) / 1000) - time;
    roundTripMicros.recordValue(Math.clamp(micros, 0, 60_000_000));
  }

  void welcomed() {
    welcomes.incrementAndGet();
    greeted.countDown();
  }

  void lost(boolean wasWelcomed, String why) {
    if (!stopped) {
      error(why);
    }
    if (!wasWelcomed) {
      greeted.countDown();
    }
  }

  void ended() {
    gone.countDown();
  }

  void error(String message) {
    errorCount.incrementAndGet();
    synchronized (errors) {
      if (errors.size() < SHOWN_ERRORS) {
        errors.add(message);
      }
    }
  }

  /** Leaves the match, at once and for good; {@link #play} then returns. Idempotent. */
  @Override
  public void close() {
    stopped = true;
    bots.forEach(Bot::leave);
    transport.flush();
    boolean _ = transport.stop(Duration.ofSeconds(1));
  }

  private BotReport report(long sent, double seconds) {
    long packets = 0;
    long bytes = 0;
    long echoes = 0;
    for (Bot bot : bots) {
      packets += bot.packets;
      bytes += bot.bytes;
      echoes += bot.echoes;
    }
    synchronized (errors) {
      return new BotReport(
          welcomes.get(),
          sent,
          echoes,
          packets,
          bytes,
          seconds,
          roundTripMicros,
          List.copyOf(errors),
          errorCount.get());
    }
  }
}
