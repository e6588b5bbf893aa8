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
  private final Thread thread;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;
  private volatile long skippedTicks;
  private volatile Throwable failure;

  private GameServer(
      ServerConfig config, Transport transport, World world, List<TickObserver> observers)
      throws IOException {
    this.config = config;
    this.transport = transport;
    match = new Match(world, config.limits(), transport, System::nanoTime, observers);
    for (ServerConfig.Endpoint endpoint : config.endpoints()) {
      listenings.add(
          transport.listen(endpoint.address(), match.sessions().acceptor(endpoint.format())));
    }
    pace = new Pace(config.world().tickRate(), config.catchUpTicks(), System.nanoTime());
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
        tickWhatIsDue();
        LockSupport.parkNanos(this, pace.waitNanos(System.nanoTime()));
      }
      end(DisconnectReason.SERVER_STOPPING, "");
      match.tick();
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

  private void tickWhatIsDue() {
    int due = pace.due(System.nanoTime());
    if (due > 1) {
      skippedTicks = pace.skipped();
      new FellBehindEvent(match.status(0).tick(), due, skippedTicks).commit();
    }
    for (int i = 0; i < due; i++) {
      match.tick();
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
