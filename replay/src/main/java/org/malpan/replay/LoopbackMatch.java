package org.malpan.replay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.NativeFormat;
import org.malpan.server.Match;
import org.malpan.server.MatchListeners;
import org.malpan.session.AddressLimits;
import org.malpan.session.ChatLimits;
import org.malpan.session.SessionLimits;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;
import org.malpan.world.TickInputs;
import org.malpan.world.TickObserver;
import org.malpan.world.World;

/**
 * A server on loopback whose clock is the recording: its sessions get the recorded inputs through
 * sockets, one after the other, so that the tick finds them in the recorded order.
 */
final class LoopbackMatch implements AutoCloseable, TickObserver {

  private static final int HOUR_MILLIS = 3_600_000;

  private final World world;
  private final RecordedWire wire;
  private final Transport serverSide;
  private final Transport clientSide;
  private final InetSocketAddress server;
  private final Match match;

  /** Counts what has come to the match's gate: how the end of a session is awaited. */
  private final Semaphore arrivals = new Semaphore(0);

  private final InputNames names;
  private final InputNames gateNames;
  private final Map<Integer, LoopbackClient> playing = new TreeMap<>();
  private final AtomicLong nowNanos = new AtomicLong();

  /** What the sessions made of the last tick. */
  private List<RecordedInput> seen = List.of();

  /**
   * @param wire by which what the clients are told is hashed
   */
  LoopbackMatch(World world, IoModel model, RecordedWire wire) throws IOException {
    this.world = world;
    this.wire = wire;
    names = new InputNames(world);
    gateNames = new InputNames(world);
    serverSide = model.open(TransportConfig.DEFAULT.withThreadName("malpan-io"));
    try {
      clientSide =
          IoModels.named(IoModels.DEFAULT)
              .orElseThrow()
              .open(TransportConfig.DEFAULT.withThreadName("malpan-recorded"));
      match =
          new Match(
              world,
              limits(world.config().maxPlayers()),
              serverSide,
              nowNanos::get,
              MatchListeners.of(List.of(this)),
              arrivals::release);
      match.start();
      server =
          serverSide
              .listen(
                  new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                  match.sessions().acceptor(NativeFormat.of(world.game())))
              .address();
    } catch (IOException | RuntimeException e) {
      boolean _ = serverSide.stop(Duration.ZERO);
      throw e;
    }
  }

  /** So wide that only what was recorded decides. */
  private static SessionLimits limits(int players) {
    return new SessionLimits(
        HOUR_MILLIS,
        HOUR_MILLIS,
        HOUR_MILLIS,
        100_000,
        100_000,
        new ChatLimits(100_000, 100_000),
        new AddressLimits(1_000_000, 1_000_000, 64, false),
        2 * players + 64,
        100_000,
        4096,
        16 * 1024 * 1024,
        HOUR_MILLIS);
  }

  /**
   * Takes over the pieces of the players that are in the match at the recording's start. No tick
   * passes: the first one finds every player in its session, so that it takes its commands.
   */
  void resume() throws IOException, InterruptedException {
    for (int player = 0; player < world.config().maxPlayers(); player++) {
      if (world.isPresent(player)) {
        playing.put(player, logIn(world.name(player), 0));
      }
    }
    match.take(0);
    for (Map.Entry<Integer, LoopbackClient> entry : playing.entrySet()) {
      int id = entry.getValue().awaitWelcome();
      if (id != entry.getKey()) {
        throw new IOException(
            "player %d '%s' of the recording's start got piece %d"
                .formatted(entry.getKey(), world.name(entry.getKey()), id));
      }
    }
    forgetOrderOfAdmission();
  }

  /** The players that have a session, by id. */
  Map<Integer, LoopbackClient> playing() {
    return playing;
  }

  private LoopbackClient logIn(String name, long choice) throws IOException, InterruptedException {
    LoopbackClient client = new LoopbackClient(clientSide, world.game(), wire);
    clientSide.connect(server, client);
    client.logIn(
        new ClientPacket.Login(NativeFormat.VERSION, world.game().info().id(), name, choice, 0));
    return client;
  }

  /**
   * Sends one tick's inputs and ticks. A server with {@code --pace immediate} takes the inputs of a
   * tick in several rounds, and so does this one.
   *
   * @return the first input that the sessions made something else of, or empty
   */
  Optional<String> tick(long tick, TickInputs inputs) throws IOException, InterruptedException {
    List<RecordedInput> sent = new ArrayList<>();
    Round round = new Round();
    for (RecordedInput input : names.read(tick, inputs)) {
      LoopbackClient client = playing.get(input.player());
      boolean isLogin = input.packet(world.game()) instanceof ClientPacket.Login;
      if (client == null && !isLogin) {
        // What a player said that is not there any more changes nothing, and nobody can say it.
        continue;
      }
      if (!round.hasRoomFor(input)) {
        round.end(() -> match.take(0));
        round = new Round();
      }
      round.send(input, client);
      sent.add(input);
    }
    // So slow that nobody is silent for long in any match; it still refills what may be sent.
    nowNanos.addAndGet(1_000_000);
    round.end(() -> match.tick(1));
    return firstDifference(sent);
  }

  /**
   * Inputs that the server takes at once: first the sessions that come and go, in their order, then
   * the commands of each session together, in the order in which the sessions first spoke.
   */
  private final class Round {

    private final Set<Integer> joined = new TreeSet<>();
    private final Set<Integer> spoken = new HashSet<>();
    private final List<LoopbackClient> refused = new ArrayList<>();
    private LoopbackClient speaking;

    /** Whether the server would take the input behind those that are there. */
    boolean hasRoomFor(RecordedInput input) {
      return switch (input.packet(world.game())) {
        case ClientPacket.Login _ -> spoken.isEmpty();
        case ClientPacket.Leave _ -> spoken.isEmpty() && !joined.contains(input.player());
        default ->
            !joined.contains(input.player())
                && (playing.get(input.player()) == speaking || !spoken.contains(input.player()));
      };
    }

    void send(RecordedInput input, LoopbackClient client) throws IOException, InterruptedException {
      if (input.packet(world.game()) instanceof ClientPacket.Login login) {
        LoopbackClient joining = logIn(login.name(), login.choice());
        if (input.player() < 0) {
          refused.add(joining);
        } else {
          playing.put(input.player(), joining);
          joined.add(input.player());
        }
      } else if (input.packet(world.game()) instanceof ClientPacket.Leave) {
        playing.remove(input.player());
        LoopbackMatch.this.end(client);
      } else {
        if (speaking != null && speaking != client) {
          speaking.sync();
        }
        client.say(input.packet(world.game()));
        speaking = client;
        spoken.add(input.player());
      }
    }

    /** Has the server take them, and waits until those that came are in or refused. */
    void end(Runnable taking) throws IOException, InterruptedException {
      if (speaking != null) {
        speaking.sync();
      }
      arrivals.drainPermits();
      taking.run();
      for (int player : joined) {
        int _ = playing.get(player).awaitWelcome();
      }
      for (LoopbackClient client : refused) {
        client.awaitEnd();
      }
      awaitArrivals(refused.size());
      if (!joined.isEmpty()) {
        forgetOrderOfAdmission();
      }
    }
  }

  /**
   * A session that was let in waits to be asked for commands, before those that speak later. Asking
   * it now has the order of speaking decide.
   */
  private void forgetOrderOfAdmission() {
    match.take(0);
  }

  private void end(LoopbackClient client) throws IOException, InterruptedException {
    arrivals.drainPermits();
    client.leave();
    awaitArrivals(1);
  }

  /** A link is closed on the client's side; the gate hears it from the server's. */
  private void awaitArrivals(int count) throws IOException, InterruptedException {
    if (!arrivals.tryAcquire(count, 10, TimeUnit.SECONDS)) {
      throw new IOException("the end of a session was not noticed within 10 s");
    }
  }

  private Optional<String> firstDifference(List<RecordedInput> sent) {
    for (int i = 0; i < Math.max(sent.size(), seen.size()); i++) {
      String recorded = i < sent.size() ? text(sent.get(i)) : "nothing";
      String taken = i < seen.size() ? text(seen.get(i)) : "nothing";
      if (!recorded.equals(taken)) {
        return Optional.of("recorded %s, the sessions made of it %s".formatted(recorded, taken));
      }
    }
    return Optional.empty();
  }

  /** Without the key of a session and the cause of an end, which are another run's own. */
  private String text(RecordedInput input) {
    return "player %d %s".formatted(input.player(), input.packet(world.game()));
  }

  @Override
  public void started(World started) {
    // The world is known.
  }

  @Override
  public void ticked(World ticked, TickInputs inputs) {
    seen = gateNames.read(ticked.tick() - 1, inputs);
  }

  @Override
  public void stopped() {
    // The last inputs were compared already.
  }

  @Override
  public void close() {
    boolean _ = clientSide.stop(Duration.ZERO);
    match.dismiss(DisconnectReason.SERVER_STOPPING, "");
    boolean _ = serverSide.stop(Duration.ofSeconds(1));
    match.stop();
  }
}
