package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ServerPacket;
import org.malpan.session.SessionLimits;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;
import org.malpan.world.WorldEvents;

/** A match that goes on from a world that others began. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ResumedMatchIT {

  private static final WorldConfig CONFIG = new WorldConfig(new BoardSize(8, 8), 0, 4, 1, 9, 1000);

  private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();

  /** Ann and Bob play, and Bob has moved. */
  private static World begun() {
    World world = new World(new BoardGame(), CONFIG);
    TickInputs inputs = new TickInputs();
    inputs.join(1, "ann", PieceKind.ROOK.code());
    inputs.join(2, "bob", PieceKind.BISHOP.code());
    world.step(inputs, mock(WorldEvents.class));
    inputs.clear();
    inputs.command(1, BoardCommands.move(world.x(1) > 0 ? Direction.LEFT : Direction.RIGHT), 3);
    world.step(inputs, mock(WorldEvents.class));
    return world;
  }

  private GameServer server(World world) throws Exception {
    ServerConfig config =
        ServerConfig.of(
            new Settings()
                .set(Setting.PORT, "0")
                .set(Setting.VIEW, "0")
                .set(Setting.PLAYERS, "4")
                .set(Setting.NPCS, "1")
                .set(Setting.SEED, "9")
                .set(Setting.TICK_RATE, "1000"));
    return GameServer.start(
        config,
        world,
        new MatchListeners(
            List.of(),
            List.of(),
            (player, name, why) -> {
              reports.add(player + " " + name + ": " + why);
              return "noted";
            }));
  }

  @Test
  void whoLogsInByAPlayersNamePlaysOnWithItsPiece() throws Exception {
    World world = begun();
    int x = world.x(1);
    int y = world.y(1);
    try (GameServer server = server(world);
        TestClient bob = TestClient.loggedIn(server.address(), "bob")) {
      ServerPacket.Welcome welcome =
          assertInstanceOf(
              ServerPacket.Welcome.class, bob.await(ServerPacket.Welcome.class::isInstance));
      assertEquals(1, welcome.id());
      assertEquals(PieceKind.BISHOP.code(), welcome.kind());
      assertEquals(x, welcome.x());
      assertEquals(y, welcome.y());
      bob.await(p -> p instanceof ServerPacket.PieceAdded a && a.name().equals("ann"));
      bob.send(new ClientPacket.Command(BoardCommands.move(Direction.UP), 44));
      bob.await(p -> p instanceof ServerPacket.PieceMoved m && m.id() == 1 && m.time() == 44);
      // Someone new is a new piece, and sees both.
      try (TestClient eve = TestClient.loggedIn(server.address(), "eve")) {
        assertEquals(2, eve.id());
        eve.await(p -> p instanceof ServerPacket.PieceAdded a && a.name().equals("ann"));
        eve.await(p -> p instanceof ServerPacket.PieceAdded a && a.name().equals("bob"));
      }
      bob.await(p -> p.equals(new ServerPacket.PieceRemoved(2)));
    }
  }

  @Test
  void thoseThatNobodyCameForLeave() {
    TestMatch match = new TestMatch(SessionLimits.DEFAULT, begun(), ReportListener.NONE);
    match.ticks(Match.RESUME_SECONDS * 10 - 1);
    assertEquals(2, match.players());
    match.tick();
    assertEquals(0, match.players());
  }

  @Test
  void aReportReachesTheListenerAndNobodyElse() throws Exception {
    try (GameServer server = server(new World(new BoardGame(), CONFIG));
        TestClient ann = TestClient.loggedIn(server.address(), "ann");
        TestClient bob = TestClient.loggedIn(server.address(), "bob")) {
      bob.await(p -> p instanceof ServerPacket.PieceAdded a && a.name().equals("ann"));
      ann.send(new ClientPacket.Chat("/report he flies"));
      ann.send(new ClientPacket.Chat("/reported is another word"));
      assertEquals(ann.id() + " ann: he flies", reports.poll(30, TimeUnit.SECONDS));
      ann.await(p -> p.equals(new ServerPacket.ChatHeard(ann.id(), "noted")));
      ServerPacket heard = bob.await(ServerPacket.ChatHeard.class::isInstance);
      assertEquals(new ServerPacket.ChatHeard(ann.id(), "/reported is another word"), heard);
      assertTrue(reports.isEmpty());
    }
  }

  @Test
  void aWorldOfAnotherConfigurationIsRefused() {
    World other =
        new World(new BoardGame(), new WorldConfig(new BoardSize(9, 9), 0, 4, 1, 9, 1000));
    assertThrows(IllegalArgumentException.class, () -> server(other));
  }
}
