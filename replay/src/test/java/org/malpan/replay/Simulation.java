package org.malpan.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.malpan.board.BoardGame;
import org.malpan.board.Pieces;
import org.malpan.game.BoardSize;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.NativeFormat;
import org.malpan.server.Match;
import org.malpan.server.MatchListeners;
import org.malpan.server.ReportListener;
import org.malpan.session.AddressLimits;
import org.malpan.session.ChatLimits;
import org.malpan.session.SessionLimits;
import org.malpan.testkit.Faults;
import org.malpan.testkit.ManualClock;
import org.malpan.testkit.MemoryTransport;
import org.malpan.transport.CloseReason;
import org.malpan.transport.TransportConfig;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/**
 * A whole match in one thread, everything that goes wrong in it drawn from one seed: clients that
 * come, play, break rules and vanish, on a network that splits, delays and breaks. Recorded,
 * checked after every tick, and played again.
 */
final class Simulation {

  private static final int TICKS = 240;
  private static final int CLIENTS = 10;

  /** Short enough for a match of eight seconds to see them pass. */
  private static final SessionLimits LIMITS =
      new SessionLimits(
          700,
          500,
          1_500,
          60,
          60,
          // More than is read: what a receiver is sent has its own limit.
          new ChatLimits(60, 40),
          AddressLimits.DEFAULT,
          CLIENTS + 2,
          CLIENTS,
          12,
          4096,
          900);

  private final Random random;
  private final World world;
  private final MemoryTransport transport;
  private final ManualClock clock = new ManualClock();
  private final Match match;
  private final JournalRecorder recorder;
  private final List<String> troubles = new ArrayList<>();
  private final List<SimulatedClient> clients = new ArrayList<>();
  private final InetSocketAddress server;
  private final TransportConfig config = TransportConfig.DEFAULT;
  private int compared;
  private int talkTicks;

  Simulation(long seed, OutputStream file) throws IOException {
    random = new Random(seed);
    BoardSize board = random.nextBoolean() ? new BoardSize(8, 8) : new BoardSize(25, 40);
    int view = board.width() > 20 ? 7 : 0;
    world =
        new World(
            new BoardGame(),
            new WorldConfig(board, view, 3 + random.nextInt(CLIENTS), random.nextInt(6), seed, 30));
    Faults faults = random.nextInt(3) == 0 ? Faults.ROUGH : Faults.STORM;
    transport = new MemoryTransport(config, faults, seed);
    recorder = new JournalRecorder(file, "simulation", "test", OutputKept.HASHES, troubles::add);
    match =
        new Match(
            world,
            LIMITS,
            transport,
            clock,
            new MatchListeners(List.of(recorder), List.of(recorder), ReportListener.NONE),
            () -> {});
    match.start();
    server =
        transport
            .listen(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                match.sessions().acceptor(NativeFormat.of(world.game())))
            .address();
  }

  /**
   * Plays to the end.
   *
   * @return views that were compared with the world
   */
  int play() {
    for (int tick = 0; tick < TICKS; tick++) {
      if (clients.size() < 3 * CLIENTS && random.nextInt(8) == 0) {
        SimulatedClient client = new SimulatedClient("c" + clients.size(), random);
        clients.add(client);
        transport.connect(server, client);
      }
      clients.forEach(SimulatedClient::act);
      talkAtOnce();
      clients.forEach(this::readsOrNot);
      transport.flush();
      deliver();
      Set<SimulatedClient> current = upToDate();
      clock.advance(Duration.ofNanos(1_000_000_000 / 30));
      match.tick(1);
      deliver();
      current.retainAll(upToDate());
      current.forEach(this::compare);
      clients.forEach(this::checkEnd);
      require(match.status(0).strayPieces() == 0, "a piece has lost its session");
    }
    match.dismiss(DisconnectReason.SERVER_STOPPING, "");
    for (int i = 0; i < TICKS; i++) {
      deliver();
    }
    boolean _ = transport.stop(Duration.ofSeconds(1));
    // Who was let in by the first of these leaves with the second.
    match.tick(1);
    match.tick(1);
    match.stop();
    require(world.playerCount() == 0, "players are left: " + world.playerCount());
    require(match.sessions().count() == 0, "sessions are left: " + match.sessions().count());
    clients.forEach(client -> require(client.closed.isPresent(), "a client was never closed"));
    require(transport.failures().isEmpty(), transport.failures().toString());
    require(troubles.isEmpty(), troubles.toString());
    return compared;
  }

  /** Now and then, for about a third of a second. */
  private void talkAtOnce() {
    if (talkTicks == 0 && random.nextInt(60) == 0) {
      talkTicks = 10;
    }
    if (talkTicks > 0) {
      talkTicks--;
      clients.forEach(SimulatedClient::talk);
    }
  }

  /** Stops reading now and then, some for so long that the server gives up. */
  private void readsOrNot(SimulatedClient client) {
    if (client.closed.isEmpty() && !client.isReader && random.nextInt(60) == 0) {
      transport.hold(client, random.nextInt(3) > 0);
    }
  }

  private void deliver() {
    for (int i = random.nextInt(6); i >= 0; i--) {
      boolean _ = transport.deliver();
    }
  }

  /** Those to whom nothing is on its way, by a link that neither end has given up. */
  private Set<SimulatedClient> upToDate() {
    Set<SimulatedClient> found = new HashSet<>();
    for (SimulatedClient client : clients) {
      if (client.closed.isEmpty()) {
        int unread = transport.unread(client);
        require(unread <= config.outboundBytes(), "%d bytes wait for one client".formatted(unread));
        if (unread == 0 && client.isPlaying() && transport.isIntact(client)) {
          found.add(client);
        }
      }
    }
    return found;
  }

  /** What such a client sees is what its player is to see, no more and no less. */
  private void compare(SimulatedClient client) {
    int[] inView = new int[world.capacity()];
    TreeMap<Integer, SimulatedClient.Seen> expected = new TreeMap<>();
    expected.put(client.id, seen(client.id));
    int count = world.inView(client.id, inView);
    for (int i = 0; i < count; i++) {
      expected.put(inView[i], seen(inView[i]));
    }
    require(
        expected.equals(client.seen),
        "player %d sees %s, should see %s".formatted(client.id, client.seen, expected));
    compared++;
  }

  private SimulatedClient.Seen seen(int id) {
    return new SimulatedClient.Seen(
        world.name(id),
        world.x(id),
        world.y(id),
        new Pieces(world).hp(id),
        new Pieces(world).score(id));
  }

  /** Whoever the server let go was told why, unless the network broke first. */
  private void checkEnd(SimulatedClient client) {
    if (client.closed.isPresent() && client.closed.get() == CloseReason.PEER_CLOSED) {
      require(client.closing.isPresent(), "the server closed a link without a reason");
    }
    // No reader is ever disconnected for what others do.
    require(
        !client.isReader
            || client.closing.isEmpty()
            || client.closing.get().reason() != DisconnectReason.SLOW_CONSUMER,
        "a client that always read was told " + client.closing);
  }

  private void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("tick %d: %s".formatted(world.tick(), what));
    }
  }

  /**
   * Plays a match of that seed, records it, and plays the recording.
   *
   * @param reasons takes those with which the server closed sessions
   * @return views that were compared with the world
   */
  static int run(long seed, Path folder, Set<DisconnectReason> reasons)
      throws IOException, ReplayFormatException {
    Path path = folder.resolve("simulation-%d.mpr".formatted(seed));
    int compared;
    try (OutputStream file = Files.newOutputStream(path)) {
      Simulation simulation = new Simulation(seed, file);
      compared = simulation.play();
      simulation.clients.forEach(
          client -> client.closing.ifPresent(closing -> reasons.add(closing.reason())));
    }
    try (ReplayFile file = ReplayFile.open(path)) {
      ReplayVerifier.Result result = ReplayVerifier.verify(file);
      if (!(result instanceof ReplayVerifier.Result.Verified(long ticks)) || ticks != TICKS + 2) {
        throw new AssertionError("the recording: " + result);
      }
      if (!file.isComplete()) {
        throw new AssertionError("the recording is not whole");
      }
    }
    Files.delete(path);
    return compared;
  }
}
