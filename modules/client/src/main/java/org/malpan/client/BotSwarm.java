package org.malpan.client;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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

  /** How long the last moves may take to come back once the time of play is over. */
  private static final Duration LAST_ECHOES = Duration.ofSeconds(3);

  /** Above any time that a move waits for its echo, in µs. */
  private static final long MOST_MICROS = Duration.ofHours(1).toMillis() * 1000;

  private final BotPlan plan;
  private final Transport transport;
  private final List<Bot> bots = new ArrayList<>();
  private final CountDownLatch greeted;
  private final CountDownLatch gone;
  private final AtomicInteger welcomes = new AtomicInteger();
  private final AtomicInteger errorCount = new AtomicInteger();
  private final List<String> errors = new ArrayList<>();
  private final AtomicLong echoes = new AtomicLong();
  private final Histogram roundTripMicros = new ConcurrentHistogram(MOST_MICROS, 3);
  private final long epochNanos = System.nanoTime();
  private volatile boolean over;
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
      Bot bot = new Bot(swarm, plan.game(), i, plan.seed());
      swarm.bots.add(bot);
      transport.connect(plan.server(), bot);
    }
    return swarm;
  }

  /**
   * Waits until every bot has been welcomed or lost, moves them for the plan's time, waits for the
   * last echoes, and leaves.
   */
  public BotReport play() throws InterruptedException {
    long patienceMillis = LOGIN_PATIENCE.toMillis() + plan.count() * 5L;
    if (!greeted.await(patienceMillis, TimeUnit.MILLISECONDS) && !over) {
      error(
          "%d of %d bots were not welcomed within %d ms"
              .formatted(greeted.getCount(), plan.count(), patienceMillis));
    }
    long startNanos = System.nanoTime();
    long sent = moveUntil(startNanos, startNanos + plan.duration().toNanos());
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    long lost = awaitLastEchoes();
    close();
    return report(sent, lost, seconds);
  }

  private long moveUntil(long startNanos, long endNanos) throws InterruptedException {
    long sent = 0;
    double gapNanos = 1e9 / (plan.movesPerSecond() * plan.count());
    // Without a match left there is nothing to wait for.
    for (long turn = 0; !over && gone.getCount() > 0; turn++) {
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
      if (bot.isWelcomed() && bot.act(stamp(plannedNanos), plan.otherPercent())) {
        sent++;
      }
    }
    transport.flush();
    return sent;
  }

  /** Waits for the echoes of the last moves; counts those that are lost by the time they waited. */
  private synchronized long awaitLastEchoes() throws InterruptedException {
    long endNanos = System.nanoTime() + LAST_ECHOES.toNanos();
    while (openMoves() > 0 && System.nanoTime() < endNanos && gone.getCount() > 0 && !stopped) {
      TimeUnit.MILLISECONDS.timedWait(this, 1);
    }
    for (Bot bot : bots) {
      for (int stamp : bot.openMoves().stamps()) {
        record(stamp);
      }
    }
    return openMoves();
  }

  private long openMoves() {
    return bots.stream().mapToLong(bot -> bot.openMoves().open()).sum();
  }

  private void waitUntil(long nanos) throws InterruptedException {
    for (long left = nanos - System.nanoTime();
        left > 0 && !over;
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
    long _ = echoes.incrementAndGet();
    record(time);
  }

  private void record(int time) {
    int micros = (int) ((System.nanoTime() - epochNanos) / 1000) - time;
    // A late sender may be a little early by its plan; that is no hour.
    long waited = micros < -1_000_000 ? Integer.toUnsignedLong(micros) : Math.max(0, micros);
    roundTripMicros.recordValue(Math.min(waited, MOST_MICROS));
  }

  /** Ends the play before its time; {@link #play} then returns what was measured. Any thread. */
  public void stop() {
    over = true;
    while (greeted.getCount() > 0) {
      greeted.countDown();
    }
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

  /** Leaves the match at once; {@link #play} then returns. Idempotent. */
  @Override
  public void close() {
    over = true;
    stopped = true;
    bots.forEach(Bot::leave);
    transport.flush();
    boolean _ = transport.stop(Duration.ofSeconds(1));
  }

  private BotReport report(long sent, long lost, double seconds) {
    long packets = 0;
    long bytes = 0;
    for (Bot bot : bots) {
      packets += bot.packets;
      bytes += bot.bytes;
    }
    synchronized (errors) {
      return new BotReport(
          welcomes.get(),
          sent,
          echoes.get(),
          lost,
          packets,
          bytes,
          seconds,
          roundTripMicros,
          List.copyOf(errors),
          errorCount.get());
    }
  }
}
