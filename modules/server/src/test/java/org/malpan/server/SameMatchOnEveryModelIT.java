package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.ServerPacket;
import org.malpan.session.AddressLimits;
import org.malpan.session.ChatLimits;
import org.malpan.session.SessionLimits;
import org.malpan.testkit.ManualClock;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModels;
import org.malpan.transport.Listening;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;
import org.malpan.world.TickInputs;
import org.malpan.world.TickObserver;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/**
 * One scripted match, sent through each I/O model over real sockets: the states are the same after
 * every tick, and so is what each client is sent.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SameMatchOnEveryModelIT {

  /** Its clients talk more than people do. */
  private static final SessionLimits LIMITS =
      new SessionLimits(
          5_000,
          5_000,
          15_000,
          60,
          120,
          new ChatLimits(1_000, 1_000),
          AddressLimits.DEFAULT,
          20_000,
          256,
          64,
          64 * 1024,
          10_000);

  private static final int CLIENTS = 5;
  private static final int TICKS = 60;

  /** What one run came to. */
  private record Outcome(List<Long> hashes, List<List<ServerPacket>> received) {}

  private static Outcome expected;

  static Stream<IoModel> models() {
    return IoModels.all().stream();
  }

  @BeforeAll
  static void playOnTheDefaultModel() throws Exception {
    expected = play(IoModels.named(IoModels.DEFAULT).orElseThrow());
    assertEquals(TICKS + CLIENTS, expected.hashes().size());
    for (List<ServerPacket> packets : expected.received()) {
      assertTrue(packets.size() > TICKS, () -> packets.size() + " packets");
      assertFalse(packets.stream().noneMatch(ServerPacket.PieceMoved.class::isInstance));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void theMatchIsTheSame(IoModel model) throws Exception {
    Outcome outcome = play(model);

    assertEquals(expected.hashes(), outcome.hashes());
    for (int i = 0; i < CLIENTS; i++) {
      assertEquals(expected.received().get(i), outcome.received().get(i), "client " + i);
    }
  }

  private static Outcome play(IoModel model) throws Exception {
    WorldConfig config = new WorldConfig(new BoardSize(24, 24), 7, 10, 6, 99, 30);
    Hashes hashes = new Hashes(new ArrayList<>());
    Transport transport = model.open(TransportConfig.DEFAULT.withThreadName("same"));
    ManualClock clock = new ManualClock();
    Match match =
        new Match(
            new World(new BoardGame(), config),
            LIMITS,
            transport,
            clock,
            MatchListeners.of(List.of(hashes)),
            () -> {});
    match.start();
    Listening listening =
        transport.listen(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            match.sessions().acceptor(TestBoard.FORMAT));
    List<TestClient> clients = new ArrayList<>();
    List<List<ServerPacket>> received = new ArrayList<>();
    try {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(join(listening.address(), match, i));
      }
      Random random = new Random(3);
      for (int tick = 0; tick < TICKS; tick++) {
        for (TestClient client : clients) {
          act(client, random);
        }
        // Slow enough for the limit of packets a second.
        clock.advance(Duration.ofMillis(100));
        match.tick(1);
      }
      for (TestClient client : clients) {
        sync(client);
        received.add(
            client.received.stream()
                .filter(packet -> !(packet instanceof ServerPacket.Pong))
                .map(SameMatchOnEveryModelIT::withoutToken)
                .toList());
      }
    } finally {
      for (TestClient client : clients) {
        client.close();
      }
      match.dismiss(DisconnectReason.SERVER_STOPPING, "");
      boolean _ = transport.stop(Duration.ofSeconds(2));
    }
    return new Outcome(hashes.hashes(), received);
  }

  private static TestClient join(InetSocketAddress server, Match match, int number)
      throws Exception {
    TestClient client = new TestClient(server);
    client.sendPreamble();
    client.send(TestBoard.login("c" + number, PieceKind.values()[number]));
    sync(client);
    match.tick(1);
    client.await(ServerPacket.Welcome.class::isInstance);
    return client;
  }

  private static void act(TestClient client, Random random) throws Exception {
    for (int n = random.nextInt(3); n > 0; n--) {
      switch (random.nextInt(8)) {
        case 0 -> client.send(new ClientPacket.Command(BoardCommands.attack(), 0));
        case 1 -> client.send(new ClientPacket.Chat("line " + random.nextInt()));
        default ->
            client.send(
                new ClientPacket.Command(
                    BoardCommands.move(Direction.values()[random.nextInt(4)]), random.nextInt()));
      }
    }
    sync(client);
  }

  /** An answered ping proves that everything before it has been read: links are serial. */
  private static void sync(TestClient client) throws Exception {
    long time = System.nanoTime();
    client.send(new ClientPacket.Ping(time));
    client.await(packet -> packet instanceof ServerPacket.Pong(long echo, _) && echo == time);
  }

  private static ServerPacket withoutToken(ServerPacket packet) {
    return packet instanceof ServerPacket.Welcome w
        ? new ServerPacket.Welcome(
            w.id(),
            w.tickRate(),
            w.board(),
            w.view(),
            w.game(),
            w.kind(),
            w.x(),
            w.y(),
            w.fields(),
            0)
        : packet;
  }

  private record Hashes(List<Long> hashes) implements TickObserver {

    @Override
    public void started(World world) {
      hashes.clear();
    }

    @Override
    public void ticked(World world, TickInputs inputs) {
      hashes.add(world.stateHash());
    }

    @Override
    public void stopped() {
      // The hashes are read after the match.
    }
  }
}
