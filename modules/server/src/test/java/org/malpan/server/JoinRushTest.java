package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.malpan.board.BoardCommands;
import org.malpan.board.BoardGame;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.session.SessionLimits;
import org.malpan.testkit.ManualClock;
import org.malpan.testkit.MemoryTransport;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/**
 * More players at the door than one tick lets in or out, by a clock that goes on by being looked
 * at.
 */
class JoinRushTest {

  private static final int CROWD = 28;

  /** A tick lets in and out for two milliseconds, which are over when the clock was asked twice. */
  private static final int LET_IN = 2 * Match.ADMITTED_AT_ONCE;

  private final ManualClock clock = new ManualClock();
  private final MemoryTransport transport = new MemoryTransport();
  private final World world =
      new World(new BoardGame(), new WorldConfig(new BoardSize(40, 40), 2, 2 * CROWD, 0, 1, 1000));
  private final Match match =
      new Match(
          world,
          SessionLimits.DEFAULT,
          transport,
          this::laterBy1Ms,
          MatchListeners.of(List.of()),
          () -> {});
  private InetSocketAddress address;

  /** Logs in as soon as it can. */
  private static final class Client implements LinkListener {

    private final ByteBuffer out =
        ByteBuffer.allocate(NativeClientCodec.MAX_CLIENT_FRAME_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    private final String name;
    private Link link;
    private int closed;

    Client(int number) {
      name = "c" + number;
    }

    @Override
    public void opened(Link opened) {
      link = opened;
      NativeClientCodec.encodePreamble(out);
      assertTrue(link.send(out.flip()));
      send(TestBoard.login(name, PieceKind.PAWN));
    }

    void send(ClientPacket packet) {
      TestBoard.CODEC.encode(out.clear(), packet);
      assertTrue(link.send(out.flip()));
    }

    @Override
    public void received(Link from, ByteBuffer bytes) {
      // What a joining player is told is others' to test.
    }

    @Override
    public void closed(Link from, CloseReason reason, String detail) {
      closed++;
    }
  }

  private long laterBy1Ms() {
    clock.advance(Duration.ofMillis(1));
    return clock.getAsLong();
  }

  @BeforeEach
  void listen() throws IOException {
    match.start();
    address =
        transport
            .listen(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                match.sessions().acceptor(TestBoard.FORMAT))
            .address();
  }

  private List<Client> come(int first, int count) {
    List<Client> clients = IntStream.range(first, first + count).mapToObj(Client::new).toList();
    clients.forEach(client -> transport.connect(address, client));
    deliver();
    return clients;
  }

  private void deliver() {
    transport.flush();
    transport.deliver();
    transport.flush();
    transport.deliver();
  }

  private int playersAfterATick() {
    match.tick(1);
    deliver();
    return match.status(0).players();
  }

  @Test
  void aTickLetsItsShareInAndTheNextOnesTheRest() {
    List<Client> _ = come(0, CROWD);
    assertEquals(LET_IN, playersAfterATick());
    assertTrue(match.isWaitedFor());
    assertEquals(2 * LET_IN, playersAfterATick());
    assertEquals(3 * LET_IN, playersAfterATick());
    assertEquals(CROWD, playersAfterATick());
    // What they may have said before they were let in is looked at once more.
    assertEquals(CROWD, playersAfterATick());
    assertFalse(match.isWaitedFor());
  }

  @Test
  void whoPlaysMovesThoughACrowdWaits() {
    Client playing = come(0, 1).getFirst();
    assertEquals(1, playersAfterATick());
    int x = world.x(0);
    List<Client> _ = come(1, CROWD);
    playing.send(
        new ClientPacket.Command(BoardCommands.move(x > 0 ? Direction.LEFT : Direction.RIGHT), 1));
    deliver();
    assertEquals(1 + LET_IN, playersAfterATick());
    assertNotEquals(x, world.x(0));
  }

  @Test
  void whoLeavesWhileItsLoginWaitsIsGoneInTheEnd() {
    List<Client> clients = come(0, CROWD);
    leave(clients.subList(LET_IN, CROWD));
    List<Integer> players = new ArrayList<>();
    do {
      players.add(playersAfterATick());
    } while (match.isWaitedFor());
    players.add(playersAfterATick());
    assertEquals(LET_IN, players.getFirst());
    assertEquals(LET_IN, players.getLast());
    assertEquals(CROWD - LET_IN, clients.stream().mapToInt(c -> c.closed).sum());
    assertEquals(LET_IN, match.sessions().count());
  }

  @Test
  void aCrowdLeavesTickByTickButWithTheLastAtOnce() {
    List<Client> clients = come(0, CROWD);
    for (int tick = 0; tick < 4; tick++) {
      int _ = playersAfterATick();
    }
    leave(clients);
    assertEquals(CROWD - LET_IN, playersAfterATick());
    match.lastTick();
    assertEquals(0, match.status(0).players());
  }

  private void leave(List<Client> clients) {
    clients.forEach(client -> client.link.close(CloseReason.LOCAL));
    deliver();
  }
}
