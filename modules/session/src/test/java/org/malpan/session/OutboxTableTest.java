package org.malpan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.ServerPacket;
import org.malpan.protocol.WireFormat;

class OutboxTableTest {

  private static final SessionLimits LIMITS =
      new SessionLimits(
          5_000,
          5_000,
          15_000,
          100,
          20,
          ChatLimits.DEFAULT,
          new AddressLimits(2, 1_000, 64, true),
          3,
          8,
          8,
          4096,
          10_000);
  private static final int PLAYERS = 6;

  private final OutboxTable table = new OutboxTable(PLAYERS);
  private final FakeLink[] links = new FakeLink[PLAYERS];
  private final List<List<ServerPacket>> expected = new ArrayList<>();
  private final List<Outbox> unsent = new ArrayList<>();

  private Outbox join(int player, boolean isDirect, WireFormat format) {
    links[player] = new FakeLink();
    links[player].isDirect = isDirect;
    ByteBuffer preamble = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    Board.FORMAT.encodePreamble(preamble);
    boolean _ = links[player].send(preamble.flip());
    Outbox outbox = new Outbox(mock(Session.class), links[player], format, LIMITS);
    outbox.open(true);
    table.put(player, outbox);
    return outbox;
  }

  private void joinAll() {
    for (int player = 0; player < PLAYERS; player++) {
      boolean isDirect = player % 3 != 0;
      var _ = join(player, isDirect, Board.FORMAT);
      expected.add(new ArrayList<>());
    }
  }

  private static EncodedFrame frame(ServerPacket packet) {
    EncodedFrame frame = new EncodedFrame();
    Board.FORMAT.encode(frame.begin(), packet);
    return frame;
  }

  /** As whoever fans out does: those at whom the table stops get it by themselves. */
  private void tell(ServerPacket packet, int... players) {
    EncodedFrame frame = frame(packet);
    int i = 0;
    while (i < players.length) {
      i = table.append(frame, Board.FORMAT, players, i, players.length, unsent);
      if (i < players.length) {
        Outbox outbox = table.get(players[i]);
        if (outbox.append(frame)) {
          unsent.add(outbox);
        }
        i++;
      }
    }
    for (int player : players) {
      expected.get(player).add(packet);
    }
  }

  private static ServerPacket packet(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new ServerPacket.PieceRemoved(random.nextInt(1000));
      case 1 -> new ServerPacket.ChatHeard(random.nextInt(9), "x".repeat(random.nextInt(60)));
      default -> new ServerPacket.PieceMoved(random.nextInt(1000), random.nextInt(8), 1, 0);
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void eachGetsEveryFrameInOrder(long seed) {
    Random random = new Random(seed);
    joinAll();
    for (int i = 0; i < 2_000; i++) {
      tell(
          packet(random), IntStream.range(0, PLAYERS).filter(_ -> random.nextInt(3) > 0).toArray());
      if (random.nextInt(5) == 0) {
        // Only those that it says have something: whoever is forgotten misses the end.
        unsent.forEach(outbox -> assertTrue(outbox.flush(0)));
        unsent.clear();
      }
    }
    unsent.forEach(outbox -> assertTrue(outbox.flush(0)));
    for (int player = 0; player < PLAYERS; player++) {
      assertEquals(expected.get(player), links[player].sent, "player " + player);
    }
  }

  @Test
  void whoHadNothingQueuedIsToBeFlushedOnce() {
    Outbox outbox = join(2, true, Board.FORMAT);
    EncodedFrame frame = frame(new ServerPacket.PieceMoved(1, 2, 3, 0));
    int[] players = {2};

    for (int i = 0; i < 3; i++) {
      assertEquals(1, table.append(frame, Board.FORMAT, players, 0, 1, unsent));
    }
    assertEquals(List.of(outbox), unsent);
    assertTrue(outbox.flush(0));
    assertEquals(1, table.append(frame, Board.FORMAT, players, 0, 1, unsent));
    assertEquals(List.of(outbox, outbox), unsent);
  }

  @Test
  void fewBytesBorrowNoBuffer() {
    Outbox outbox = join(2, true, Board.FORMAT);
    EncodedFrame frame = frame(new ServerPacket.PieceMoved(1, 2, 3, 0));
    int lentBefore = links[2].lent;
    assertTrue(outbox.append(frame));
    assertFalse(outbox.append(frame));

    assertEquals(lentBefore, links[2].lent);
  }

  @Test
  void whatIsMoreThanAnyRoomHoldsIsBorrowed() {
    Outbox outbox = join(2, true, Board.FORMAT);
    EncodedFrame frame = frame(new ServerPacket.ChatHeard(1, "x".repeat(60)));
    int lentBefore = links[2].lent;
    int fitting = OutboxTable.ROOM_BYTES / frame.length();
    for (int i = 0; i < fitting; i++) {
      boolean _ = outbox.append(frame);
    }
    assertEquals(lentBefore, links[2].lent);

    boolean _ = outbox.append(frame);

    assertEquals(lentBefore + 1, links[2].lent);
    assertTrue(outbox.flush(0));
    assertEquals(fitting + 1, links[2].sent.size());
  }

  @Test
  void roomsAreGivenBackByWhoeverHadThem() {
    // One after the other they would need more rooms than there are.
    EncodedFrame frame = frame(new ServerPacket.ChatHeard(1, "x".repeat(60)));
    for (int i = 0; i < 3_000; i++) {
      Outbox outbox = join(2, true, Board.FORMAT);
      boolean _ = outbox.append(frame);
      int lentBefore = links[2].lent;
      boolean _ = outbox.append(frame);
      assertEquals(lentBefore, links[2].lent, "the room of " + i);
      if (i % 3 > 0) {
        boolean _ = outbox.flush(0);
      }
    }
  }

  @Test
  void itStopsAtWhoListensInAnotherFormatAndAtWhoDoesNot() {
    Outbox first = join(0, true, Board.FORMAT);
    Outbox other = join(1, true, mock(WireFormat.class));
    EncodedFrame frame = frame(new ServerPacket.PieceMoved(1, 2, 3, 0));
    boolean _ = first.append(frame);
    boolean _ = other.append(frame);
    int[] players = {0, 1, 4};

    assertEquals(1, table.append(frame, Board.FORMAT, players, 0, 3, unsent));
    assertEquals(2, table.append(frame, Board.FORMAT, players, 2, 3, unsent));
    assertNull(table.format(4));
  }

  @Test
  void whoLeavesKeepsWhatIsQueuedAndGetsNoMore() {
    joinAll();
    tell(new ServerPacket.PieceMoved(1, 2, 3, 0), 1, 2);
    tell(new ServerPacket.PieceMoved(2, 2, 3, 0), 1, 2);
    Outbox left = table.get(1);
    FakeLink link = links[1];
    table.remove(1);
    var _ = join(1, true, Board.FORMAT);
    tell(new ServerPacket.PieceMoved(3, 2, 3, 0), 1, 2);

    assertTrue(left.flush(0));
    assertTrue(table.get(1).flush(0));

    assertEquals(expected.get(1).subList(0, 2), link.sent);
    assertEquals(expected.get(1).subList(2, 3), links[1].sent);
  }

  @Test
  void beyondTheLimitTheOutboxIsAsked() {
    Outbox outbox = join(1, true, Board.FORMAT);
    links[1].pending = 50_000;
    EncodedFrame frame = frame(new ServerPacket.Pong(1, 15));
    int fitting = LIMITS.outboxBytes() / frame.length();
    int[] players = {1};
    for (int i = 0; i < fitting; i++) {
      if (table.append(frame, Board.FORMAT, players, 0, 1, unsent) == 0) {
        boolean _ = outbox.append(frame);
      }
    }
    verifyNoInteractions(outbox.session());

    assertEquals(0, table.append(frame, Board.FORMAT, players, 0, 1, unsent));
    assertFalse(outbox.append(frame));
    verify(outbox.session()).disconnect(eq(DisconnectReason.SLOW_CONSUMER), anyString());
  }
}
