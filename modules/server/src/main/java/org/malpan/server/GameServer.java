package org.malpan.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.NativeFormat;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.Listening;
import org.malpan.transport.ProxyProtocol;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;
import org.malpan.world.TickObserver;
import org.malpan.world.World;

/**
 * A running server: a match behind a listening transport, ticked in real time. Where the transport
 * has one thread the ticks may share it, else they have their own. Thread-safe.
 */
public final class GameServer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(GameServer.class.getName());

  /** How long links may take to deliver the reason when the server stops. */
  private static final Duration STOP_GRACE = Duration.ofMillis(800);

  /** The links' grace, hanging listeners, the recording's last chunks, and something to spare. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

  private final ServerConfig config;
  private final TickThread ticking;
  private final Transport transport;
  private final List<Listening> listenings = new ArrayList<>();
  private final Match match;
  private final TickSchedule schedule;
  private final Ending ending = new Ending(LONGEST_STOP);

  private GameServer(ServerConfig config, World world, MatchListeners listeners)
      throws IOException {
    this.config = config;
    TransportConfig limits = TransportConfig.DEFAULT.withThreadName("malpan-io");
    OutboundMemory.warning(
            config.world().maxPlayers(),
            config.limits().outboxBytes(),
            limits,
            Runtime.getRuntime().maxMemory())
        .ifPresent(warning -> LOG.log(System.Logger.Level.WARNING, warning));
    SharedTickThread shared = new SharedTickThread();
    Optional<Transport> sharing =
        config.tickThread() == TickThreadChoice.IO
            ? config.ioModel().openSharing(shared, limits)
            : Optional.empty();
    transport = sharing.isPresent() ? sharing.get() : config.ioModel().open(limits);
    ticking = sharing.isPresent() ? shared : new OwnTickThread();
    try {
      match =
          new Match(
              world, config.limits(), transport, System::nanoTime, listeners, ticking::inputCame);
      for (ServerConfig.Endpoint endpoint : config.endpoints()) {
        listenings.add(transport.listen(endpoint.address(), acceptor(endpoint)));
      }
      schedule = new TickSchedule(match, config);
    } catch (IOException | RuntimeException | Error e) {
      boolean _ = transport.stop(Duration.ZERO);
      throw e;
    }
  }

  private LinkAcceptor acceptor(ServerConfig.Endpoint endpoint) {
    LinkAcceptor sessions = match.sessions().acceptor(endpoint.format());
    return endpoint.proxies().isEmpty()
        ? sessions
        : new ProxyProtocol(
                endpoint.proxies(), Duration.ofMillis(config.limits().loginTimeoutMillis()))
            .before(sessions);
  }

  /**
   * Starts a new match and returns once connections are accepted.
   *
   * @param observers watch every tick, on the tick thread
   * @throws IOException when the I/O model is not to be had here or the address cannot be bound
   */
  public static GameServer start(ServerConfig config, List<TickObserver> observers)
      throws IOException {
    return start(config, new World(config.game(), config.world()), MatchListeners.of(observers));
  }

  /**
   * Starts a match that goes on from a world's present state. Its players' pieces stand where they
   * are; who logs in by the name of one plays on with it, and those that nobody came for within a
   * minute leave.
   *
   * @param world belongs to the server from now on; of the configuration's game and world
   * @throws IOException when the I/O model is not to be had here or the address cannot be bound
   */
  public static GameServer start(ServerConfig config, World world, MatchListeners listeners)
      throws IOException {
    if (!world.config().equals(config.world())) {
      throw new IllegalArgumentException(
          "the world is of %s, not of %s".formatted(world.config(), config.world()));
    }
    for (ServerConfig.Endpoint endpoint : config.endpoints()) {
      if (!endpoint.format().nativeFormat().equals(NativeFormat.of(world.game()))) {
        throw new IllegalArgumentException(
            "endpoint %s speaks %s of another game than '%s'"
                .formatted(endpoint.address(), endpoint.format().name(), world.game().info().id()));
      }
    }
    if (!world.game().info().equals(config.game().info())) {
      throw new IllegalArgumentException(
          "the world is of %s, not of %s".formatted(world.game().info(), config.game().info()));
    }
    GameServer server = new GameServer(config, world, listeners);
    server.match.start();
    server.ticking.start(server.schedule, server::end);
    return server;
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
    return match.status(schedule.skippedTicks());
  }

  /**
   * Waits for the end.
   *
   * @return false when the server ended by a fault of its own, which the log has
   */
  public boolean awaitEnd() throws InterruptedException {
    return ending.await();
  }

  /**
   * Tells every session, closes the links, does a last tick so that the journal has everyone leave,
   * and returns when the observers are done. Takes about a second, and 15 s at most, after which
   * the server counts as failed; idempotent.
   */
  @Override
  public void close() {
    ticking.stop();
    if (!ending.awaitOver()) {
      // The tick hangs: what can be given back without it is.
      ending.step("closing the ports", () -> Ending.forAll(listenings, Listening::close));
    }
  }

  /**
   * The last thing that ticks: on a thread that is not the transport's.
   *
   * @param fault why the ticks ended by themselves, or null when they were stopped
   */
  private void end(Throwable fault) {
    if (fault == null) {
      dismiss(DisconnectReason.SERVER_STOPPING);
      ending.step("the last tick", match::lastTick);
    } else {
      ending.failed(fault);
      // Our own bug: the world's state is not to be trusted any more, so the match ends, loudly.
      Ending.say("the tick failed, the match ends", fault);
      ending.step("telling the observers of the fault", () -> match.failed(fault));
      dismiss(DisconnectReason.INTERNAL_ERROR);
    }
    ending.step("stopping the observers", match::stop);
    ending.over();
  }

  private void dismiss(DisconnectReason reason) {
    ending.step("closing the ports", () -> Ending.forAll(listenings, Listening::close));
    ending.step("telling the peers", () -> match.dismiss(reason, ""));
    ending.step("stopping the transport", this::stopTransport);
  }

  private void stopTransport() {
    boolean delivered = transport.stop(STOP_GRACE);
    LOG.log(
        System.Logger.Level.DEBUG,
        () -> delivered ? "all peers were told" : "some peers did not take the last bytes in time");
  }
}
