package org.malpan.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.malpan.board.Direction;
import org.malpan.protocol.ClientFormat;
import org.malpan.transport.IoModel;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/**
 * The stress lab: clients come as long as the server answers in time, and go when it does not, so
 * that their number settles at what the server can carry. Links call in on the transport's threads;
 * the run itself is one loop.
 */
public final class StressRun implements AutoCloseable {

  private static final int MOVE_MILLIS = 1000;
  private static final long REPORT_NANOS = 1_000_000_000L;
  private static final Direction[] DIRECTIONS = Direction.values();

  private final Transport transport;
  private final InetSocketAddress server;
  private final ClientFormat format;
  private final int maxClients;
  private final StressRules rules = new StressRules();
  private final Random random = new Random(1);
  private final AtomicLong packets = new AtomicLong();
  private final long startNanos = System.nanoTime();

  // Guarded by this.
  private final Set<StressClient> playing = new LinkedHashSet<>();
  private final Deque<StressClient> newcomers = new ArrayDeque<>();
  private int connecting;
  private int made;
  private int most;
  private int errors;
  private String firstError = "";

  private volatile boolean stopped;

  private StressRun(
      Transport transport, InetSocketAddress server, ClientFormat format, int maxClients) {
    this.transport = transport;
    this.server = server;
    this.format = format;
    this.maxClients = maxClients;
  }

  /**
   * Prepares a run.
   *
   * @throws IOException when the I/O model is not to be had
   */
  public static StressRun create(
      IoModel ioModel, InetSocketAddress server, ClientFormat format, int maxClients)
      throws IOException {
    return new StressRun(
        ioModel.open(TransportConfig.DEFAULT.withThreadName("malpan-stress")),
        server,
        format,
        maxClients);
  }

  /** Runs for that time, or until closed; reports once a second. */
  public StressStatus run(Duration duration, Consumer<StressStatus> report)
      throws InterruptedException {
    long endNanos = startNanos + duration.toNanos();
    long nextReport = startNanos + REPORT_NANOS;
    while (!stopped && System.nanoTime() < endNanos) {
      step();
      transport.flush();
      if (System.nanoTime() >= nextReport) {
        nextReport += REPORT_NANOS;
        report.accept(status());
      }
      LockSupport.parkNanos(this, 1_000_000);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    StressStatus last = status();
    close();
    return last;
  }

  private synchronized void step() {
    long now = nowMillis();
    switch (rules.due(now)) {
      case NONE -> {}
      case CONNECT -> {
        if (playing.size() + connecting < maxClients) {
          connecting++;
          transport.connect(server, new StressClient(this, format, made++));
        }
      }
      case LEAVE -> playing.stream().findFirst().ifPresent(StressClient::leave);
    }
    while (!newcomers.isEmpty()) {
      StressClient newcomer = newcomers.poll();
      // Spread over the second, so that moves do not come in bursts.
      newcomer.nextMoveMillis = now + random.nextInt(MOVE_MILLIS);
    }
    for (StressClient client : playing) {
      if (now >= client.nextMoveMillis) {
        client.nextMoveMillis = now + MOVE_MILLIS;
        client.move(DIRECTIONS[random.nextInt(DIRECTIONS.length)], now);
      }
    }
  }

  /** Milliseconds since the run began, at least 1. */
  long nowMillis() {
    return 1 + (System.nanoTime() - startNanos) / 1_000_000;
  }

  synchronized void welcomed(StressClient client) {
    connecting--;
    playing.add(client);
    newcomers.add(client);
    most = Math.max(most, playing.size());
  }

  void packet() {
    packets.incrementAndGet();
  }

  synchronized void echoed(long millis) {
    rules.moved(millis);
  }

  synchronized void failed(String why) {
    errors++;
    if (firstError.isEmpty()) {
      firstError = why.strip();
    }
  }

  synchronized void closed(StressClient client, String why) {
    if (!playing.remove(client)) {
      connecting--;
    }
    if (!why.isEmpty() && !stopped) {
      failed(why);
    }
  }

  /** How it is doing. */
  public synchronized StressStatus status() {
    return new StressStatus(
        (System.nanoTime() - startNanos) / 1e9,
        playing.size(),
        most,
        rules.delayMillis(),
        packets.get(),
        errors,
        firstError);
  }

  /** Ends the run; idempotent. */
  @Override
  public void close() {
    stopped = true;
    boolean _ = transport.stop(Duration.ofMillis(500));
  }
}
