package org.malpan.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.malpan.protocol.DisconnectReason;
import org.malpan.transport.Listening;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;
import org.malpan.world.TickObserver;
import org.malpan.world.World;

/**
 * A running server: a match behind a listening transport, ticked in real time by a thread of its
 * own. Thread-safe.
 */
public final class GameServer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(GameServer.class.getName());

  /** How long links may take to deliver the reason when the server stops. */
  private static final Duration STOP_GRACE = Duration.ofMillis(800);

  private final ServerConfig config;
  private final Transport transport;
  private final List<Listening> listenings = new ArrayList<>();
  private final Match match;
  private final Pace pace;

  /** Ticks that are taken together while nothing comes in. */
  private final int quietTicks;

  private final Thread thread;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;

  /** The tick thread waits for inputs. */
  private volatile boolean idle;

  private volatile long skippedTicks;
  private volatile Throwable failure;

  private GameServer(
      ServerConfig config, Transport transport, World world, List<TickObserver> observers)
      throws IOException {
    this.config = config;
    this.transport = transport;
    boolean immediate = config.pace() == TickPace.IMMEDIATE;
    match =
        new Match(
            world,
            config.limits(),
            transport,
            System::nanoTime,
            observers,
            immediate ? this::inputCame : () -> {});
    for (ServerConfig.Endpoint endpoint : config.endpoints()) {
      listenings.add(
          transport.listen(endpoint.address(), match.sessions().acceptor(endpoint.format())));
    }
    quietTicks = Math.max(1, config.world().tickRate() / config.flushRate());
    pace =
        new Pace(config.world().tickRate(), quietTicks * config.catchUpTicks(), System.nanoTime());
    thread = Thread.ofPlatform().name("malpan-tick").unstarted(this::run);
  }

  /**
   * Starts a new match and returns once connections are accepted.
   *
   * @param observers watch every tick, on the tick thread
   * @throws IOException when the I/O model is not to be had here or the address cannot be bound
   */
  public static GameServer start(ServerConfig config, List<TickObserver> observers)
      throws IOException {
    Transport transport =
        config.ioModel().open(TransportConfig.DEFAULT.withThreadName("malpan-io"));
    try {
      World world = new World(config.world());
      GameServer server = new GameServer(config, transport, world, List.copyOf(observers));
      server.match.start();
      server.thread.start();
      return server;
    } catch (IOException | RuntimeException e) {
      boolean _ = transport.stop(Duration.ZERO);
      throw e;
    }
  }

  /** What it was started with. */
  public ServerConfig config() {
    return config;
  }

  /** Where it listens first, with the port that was taken. */
  public InetSocketAddress address() {
    return listenings.getFirst().address();
  }

  /** Where it listens, in the order of the configuration. */
  public List<InetSocketAddress> addresses() {
    return listenings.stream().map(Listening::address).toList();
  }

  /** How it is doing. */
  public ServerStatus status() {
    return match.status(skippedTicks);
  }

  /**
   * Waits for the end.
   *
   * @return false when the server ended by a fault of its own, which the log has
   */
  public boolean awaitEnd() throws InterruptedException {
    ended.await();
    return failure == null;
  }

  /**
   * Tells every session, closes the links, does a last tick so that the journal has everyone leave,
   * and returns when the observers are done. Takes about a second at most; idempotent.
   */
  @Override
  public void close() {
    stopping = true;
    LockSupport.unpark(thread);
    boolean interrupted = false;
    while (true) {
      try {
        ended.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!stopping) {
        awaitTicks();
        tickWhatIsDue();
      }
      end(DisconnectReason.SERVER_STOPPING, "");
      match.tick(1);
    } catch (RuntimeException | Error e) {
      // Our own bug: the world's state is not to be trusted any more, so the match ends, loudly.
      failure = e;
      LOG.log(System.Logger.Level.ERROR, "the tick failed, the match ends", e);
      end(DisconnectReason.INTERNAL_ERROR, "");
    } finally {
      match.stop();
      ended.countDown();
    }
  }

  /** Waits until ticks are due: all of a quiet time, or one as soon as there is an input. */
  private void awaitTicks() {
    long wait = pace.waitNanos(System.nanoTime(), quietTicks);
    if (wait > 0 && quietTicks > 1) {
      // Announced before the last look, so that an input that comes now ends the wait.
      idle = true;
      if (match.isWaitedFor()) {
        idle = false;
        wait = pace.waitNanos(System.nanoTime());
      }
    }
    if (wait > 0 && !stopping) {
      LockSupport.parkNanos(this, wait);
    }
    idle = false;
  }

  /** A transport's thread has brought something. */
  private void inputCame() {
    if (idle) {
      idle = false;
      LockSupport.unpark(thread);
    }
  }

  private void tickWhatIsDue() {
    if (pace.waitNanos(System.nanoTime(), quietTicks) > 0 && !match.isWaitedFor()) {
      return;
    }
    int due = pace.due(System.nanoTime());
    if (due > quietTicks) {
      skippedTicks = pace.skipped();
      new FellBehindEvent(match.status(0).tick(), due, skippedTicks).commit();
    }
    if (due > 0) {
      match.tick(due);
    }
  }

  private void end(DisconnectReason reason, String detail) {
    listenings.forEach(Listening::close);
    match.dismiss(reason, detail);
    boolean delivered = transport.stop(STOP_GRACE);
    LOG.log(
        System.Logger.Level.DEBUG,
        () -> delivered ? "all peers were told" : "some peers did not take the last bytes in time");
  }
}
