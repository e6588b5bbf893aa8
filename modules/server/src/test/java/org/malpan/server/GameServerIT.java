package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.IoModels;
import org.malpan.world.TickInputs;
import org.malpan.world.TickObserver;
import org.malpan.world.World;

/** Real sockets against a real server, the same on every I/O model. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GameServerIT {

  static Stream<String> models() {
    return IoModels.all().stream().map(model -> model.info().name());
  }

  private static GameServer server(String ioModel, String... more) throws Exception {
    return GameServer.start(config(ioModel, more), List.of());
  }

  private static ServerConfig config(String ioModel, String... more) throws ConfigException {
    Settings settings =
        new Settings()
            .set(Setting.PORT, "0")
            .set(Setting.IO_MODEL, ioModel)
            .set(Setting.SEED, "5")
            .set(Setting.TICK_RATE, "100");
    for (int i = 0; i < more.length; i += 2) {
      settings.set(Setting.ofKey(more[i]).orElseThrow(), more[i + 1]);
    }
    return ServerConfig.of(settings);
  }

  @ParameterizedTest
  @MethodSource("models")
  void playersSeeEachOtherComeMoveTalkAndGo(String ioModel) throws Exception {
    try (GameServer server = server(ioModel);
        TestClient first = TestClient.loggedIn(server.address(), "first")) {
      int secondId;
      try (TestClient second = TestClient.loggedIn(server.address(), "second")) {
        secondId = second.id();
        first.await(p -> p instanceof ServerPacket.PieceAdded a && a.name().equals("second"));
        second.await(p -> p instanceof ServerPacket.PieceAdded a && a.name().equals("first"));
        second.send(new ClientPacket.Command(BoardCommands.move(Direction.UP), 77));
        second.await(p -> p instanceof ServerPacket.PieceMoved m && m.time() == 77);
        second.send(new ClientPacket.Chat("장군!"));
        first.await(p -> p.equals(new ServerPacket.ChatHeard(secondId, "장군!")));
        first.send(new ClientPacket.Ping(123));
        first.await(p -> p instanceof ServerPacket.Pong pong && pong.time() == 123);
        second.send(new ClientPacket.Leave());
        ServerPacket last = second.await(ServerPacket.Closing.class::isInstance);
        assertEquals(
            DisconnectReason.LEFT, assertInstanceOf(ServerPacket.Closing.class, last).reason());
      }
      first.await(p -> p.equals(new ServerPacket.PieceRemoved(secondId)));
    }
  }

  @Test
  void whoeverAsksIsToldHowLongThoseInViewTakeToAnswer() throws Exception {
    try (GameServer server = server("select", "packetsPerSecond", "1000", "packetBurst", "1000");
        TestClient asker = TestClient.loggedIn(server.address(), "asker");
        TestClient other = TestClient.loggedIn(server.address(), "other")) {
      int id = other.id();
      Thread answering =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  if (other.await(ServerPacket.Heartbeat.class::isInstance)
                      instanceof ServerPacket.Heartbeat(long time)) {
                    other.send(new ClientPacket.HeartbeatAck(time));
                  }
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      for (int asked = 1; !hasRoundTrip(asker, id); asked++) {
        assertTrue(asked < 2_000, "no round trip within 2,000 ticks");
        asker.send(new ClientPacket.AskRoundTrips());
        asker.send(new ClientPacket.Command(BoardCommands.move(Direction.UP), asked));
        int now = asked;
        asker.await(p -> p instanceof ServerPacket.PieceMoved m && m.time() == now);
      }
      answering.join();
    }
  }

  private static boolean hasRoundTrip(TestClient asker, int id) {
    return asker.received.stream()
        .anyMatch(p ->
            p instanceof ServerPacket.RoundTrip(int of, int millis) && of == id && millis < 5_000);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aResetSocketIsGoneAtOnce(String ioModel) throws Exception {
    try (GameServer server = server(ioModel);
        TestClient watcher = TestClient.loggedIn(server.address(), "watcher");
        TestClient victim = TestClient.loggedIn(server.address(), "victim")) {
      int id = victim.id();
      watcher.await(p -> p instanceof ServerPacket.PieceAdded a && a.id() == id);
      victim.socket().setSoLinger(true, 0);

      victim.close();

      watcher.await(p -> p.equals(new ServerPacket.PieceRemoved(id)));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aSilentPeerIsGoneWithinTheIdleTimeout(String ioModel) throws Exception {
    try (GameServer server = server(ioModel, "heartbeatMillis", "100", "idleTimeoutMillis", "600");
        TestClient silent = TestClient.loggedIn(server.address(), "silent")) {
      ServerPacket last = silent.await(ServerPacket.Closing.class::isInstance);

      assertEquals(
          DisconnectReason.IDLE_TIMEOUT,
          assertInstanceOf(ServerPacket.Closing.class, last).reason());
      assertTrue(silent.received.stream().anyMatch(ServerPacket.Heartbeat.class::isInstance));
      silent.awaitEnd();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void whoeverBreaksTheProtocolIsToldAndOthersPlayOn(String ioModel) throws Exception {
    try (GameServer server = server(ioModel);
        TestClient good = TestClient.loggedIn(server.address(), "good");
        TestClient bad = new TestClient(server.address())) {
      bad.socket()
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

      ServerPacket last = bad.await(ServerPacket.Closing.class::isInstance);

      assertEquals(
          DisconnectReason.BAD_MAGIC, assertInstanceOf(ServerPacket.Closing.class, last).reason());
      bad.awaitEnd();
      good.send(new ClientPacket.Command(BoardCommands.move(Direction.DOWN), 5));
      good.await(p -> p instanceof ServerPacket.PieceMoved m && m.time() == 5);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aFullMatchSaysSo(String ioModel) throws Exception {
    try (GameServer server = server(ioModel, "players", "1");
        TestClient only = TestClient.loggedIn(server.address(), "only");
        TestClient late = new TestClient(server.address())) {
      late.sendPreamble();
      late.send(TestBoard.login("late", org.malpan.board.PieceKind.PAWN));

      ServerPacket last = late.await(ServerPacket.Closing.class::isInstance);

      assertEquals(
          DisconnectReason.SERVER_FULL,
          assertInstanceOf(ServerPacket.Closing.class, last).reason());
      assertEquals(0, only.id());
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void stoppingTellsEveryoneAndRecordsThatTheyLeave(String ioModel) throws Exception {
    List<String> seen = new ArrayList<>();
    TickObserver observer = new LeaveWatcher(seen);
    GameServer server = GameServer.start(config(ioModel), List.of(observer));
    try (TestClient client = TestClient.loggedIn(server.address(), "client")) {
      // The peer reads on its own thread while the server waits for its links.
      Thread closer = Thread.ofPlatform().start(server::close);
      ServerPacket last = client.await(ServerPacket.Closing.class::isInstance);
      client.close();
      closer.join();

      assertEquals(
          DisconnectReason.SERVER_STOPPING,
          assertInstanceOf(ServerPacket.Closing.class, last).reason());
      assertTrue(server.awaitEnd());
      assertEquals(List.of("started", "leave 0 SERVER_STOPPED", "stopped"), seen);
    }
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (GameServer server = server("select")) {
      String port = Integer.toString(server.address().getPort());

      IOException e = assertThrows(IOException.class, () -> server("select", "port", port));

      assertTrue(e.getMessage().startsWith("cannot listen on 127.0.0.1:" + port), e::getMessage);
    }
  }

  /** Notes the turns of a match and who leaves it. */
  private record LeaveWatcher(List<String> seen) implements TickObserver, TickInputs.Visitor {

    @Override
    public void started(World world) {
      seen.add("started");
    }

    @Override
    public void ticked(World world, TickInputs inputs) {
      inputs.forEach(this);
    }

    @Override
    public void stopped() {
      seen.add("stopped");
    }

    @Override
    public void join(long session, String name, long login) {}

    @Override
    public void leave(int player, org.malpan.game.LeaveCause cause) {
      seen.add("leave " + player + " " + cause);
    }

    @Override
    public void command(int player, long word, int time) {}

    @Override
    public void chat(int player, String text) {}
  }
}
