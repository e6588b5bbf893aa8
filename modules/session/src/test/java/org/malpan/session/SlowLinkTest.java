package org.malpan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;

import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;
import org.malpan.protocol.WireFormat;
import org.malpan.transport.CloseReason;
import org.malpan.transport.LinkListener;
import org.mockito.ArgumentCaptor;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

/** What a session does for a link that is slow, slower, or stuck. */
@ExtendWith(MockitoExtension.class)
class SlowLinkTest {

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

  @Mock private SessionListener listener;

  private FakeLink link;
  private long nowNanos = 1_000_000_000;
  private Session session;

  @BeforeEach
  void aPlayerPlays() {
    session = sessionOf(Board.FORMAT);
  }

  private Session sessionOf(WireFormat format) {
    link = new FakeLink();
    Sessions sessions = new Sessions(LIMITS, () -> nowNanos, () -> 77, listener);
    LinkListener peer =
        sessions.acceptor(format).accepted(new InetSocketAddress("192.0.2.1", 4000));
    peer.opened(link);
    ByteBuffer out = ByteBuffer.allocate(1100).order(ByteOrder.LITTLE_ENDIAN);
    NativeClientCodec.encodePreamble(out);
    Board.CODEC.encode(out, Board.LOGIN);
    peer.received(link, out.flip());
    ArgumentCaptor<Session> captor = ArgumentCaptor.forClass(Session.class);
    verify(listener, atLeastOnce()).loggedIn(captor.capture(), any());
    Session playing = captor.getValue();
    assertTrue(playing.admit(Board.WELCOME));
    return playing;
  }

  @Test
  void severalPacketsLeaveInOneSend() {
    assertTrue(session.outbox().flush(nowNanos));
    int before = link.sends;
    append(new ServerPacket.PieceMoved(1, 2, 3, 0));
    append(new ServerPacket.PieceMoved(2, 2, 3, 0));

    assertTrue(session.outbox().flush(nowNanos));

    assertEquals(before + 1, link.sends);
  }

  @Test
  void aSlowLinkGetsTheLastMoveOfEachPiece() {
    assertTrue(session.outbox().flush(nowNanos));
    link.sent.clear();
    link.pending = 50_000;
    for (int x = 0; x < 1000; x++) {
      append(new ServerPacket.PieceMoved(x % 3, x, 0, 0));
    }
    append(new ServerPacket.ChatHeard(2, "still here"));
    link.pending = 0;

    assertTrue(session.outbox().flush(nowNanos));

    assertTrue(link.sent.size() < 1000, () -> link.sent.size() + " packets");
    assertTrue(link.sent.contains(new ServerPacket.PieceMoved(0, 999, 0, 0)));
    assertTrue(link.sent.contains(new ServerPacket.PieceMoved(1, 997, 0, 0)));
    assertTrue(link.sent.contains(new ServerPacket.PieceMoved(2, 998, 0, 0)));
    assertEquals(new ServerPacket.ChatHeard(2, "still here"), link.sent.getLast());
  }

  @Test
  void aSlowerLinkLosesItsViewAndGetsItAnew() {
    assertTrue(session.outbox().flush(nowNanos));
    link.sent.clear();
    link.pending = 50_000;
    for (int id = 0; id < 1000; id++) {
      append(new ServerPacket.PieceRemoved(id));
    }
    append(new ServerPacket.ChatHeard(2, "still here"));
    assertFalse(session.outbox().takeViewRequest());
    link.pending = 0;

    assertFalse(session.outbox().flush(nowNanos));

    assertTrue(session.outbox().takeViewRequest());
    append(new ServerPacket.ViewReset());
    assertTrue(session.outbox().flush(nowNanos));
    assertEquals(
        List.of(new ServerPacket.ChatHeard(2, "still here"), new ServerPacket.ViewReset()),
        link.sent);
  }

  @Test
  void aSlowLinkLosesChatWithACount() {
    assertTrue(session.outbox().flush(nowNanos));
    link.sent.clear();
    link.pending = 50_000;
    for (int i = 0; i < 1000; i++) {
      append(new ServerPacket.ChatHeard(2, "a line that is one of many"));
    }
    assertTrue(session.outbox().noteLeftOut());
    assertFalse(session.outbox().noteLeftOut());
    assertEquals(0, session.outbox().takeLeftOut(nowNanos));
    link.pending = 0;
    assertTrue(session.outbox().flush(nowNanos));

    assertEquals(List.of(), link.closes);
    assertEquals(0, session.outbox().takeLeftOut(nowNanos));
    nowNanos += 1_000_000_000;
    assertEquals(1000 - link.sent.size(), session.outbox().takeLeftOut(nowNanos));
    assertTrue(link.sent.size() > 50, () -> link.sent.size() + " lines");
  }

  @Test
  void aViewIsWorthMoreThanChatAndRoundTrips() {
    assertTrue(session.outbox().flush(nowNanos));
    link.sent.clear();
    link.pending = 50_000;
    for (int i = 0; i < 10; i++) {
      append(new ServerPacket.PieceRemoved(i));
    }
    for (int i = 0; i < 1000; i++) {
      append(new ServerPacket.RoundTrip(i, 7));
      append(new ServerPacket.ChatHeard(2, "x".repeat(100)));
    }
    link.pending = 0;
    assertTrue(session.outbox().flush(nowNanos));

    assertEquals(
        10, link.sent.stream().filter(ServerPacket.PieceRemoved.class::isInstance).count());
    assertFalse(session.outbox().takeViewRequest());
  }

  @Test
  void roundTripsMakeRoomForWhatHappens() {
    assertTrue(session.outbox().flush(nowNanos));
    link.sent.clear();
    link.pending = 50_000;
    for (int i = 0; i < 1000; i++) {
      append(new ServerPacket.RoundTrip(i, 7));
    }
    append(new ServerPacket.PieceRemoved(3));
    link.pending = 0;
    assertTrue(session.outbox().flush(nowNanos));

    assertEquals(List.of(new ServerPacket.PieceRemoved(3)), link.sent);
  }

  @Test
  void chatTakesAShareOfAFreeLinkOnly() {
    int lines = 0;
    while (session.outbox().chat().takes(100, nowNanos)) {
      lines++;
    }
    assertEquals(LIMITS.outboxBytes() / 4 / 100, lines);
    nowNanos += 999_999_999;
    assertFalse(session.outbox().chat().takes(100, nowNanos));
    nowNanos++;
    assertTrue(session.outbox().chat().takes(100, nowNanos));
  }

  @Test
  void whatCannotBeDroppedEndsASlowSession() {
    Session plain = sessionOf(withoutViewReset());
    link.pending = 50_000;
    for (int i = 0; i <= 3 * LIMITS.outboxBytes() / 7; i++) {
      append(plain, new ServerPacket.PieceRemoved(i));
    }

    assertTold(DisconnectReason.SLOW_CONSUMER);
  }

  @Test
  void aViewThatCannotBeRenewedHasRoomForWhatOthersDo() {
    Session plain = sessionOf(withoutViewReset());
    assertTrue(plain.outbox().flush(nowNanos));
    link.sent.clear();
    link.pending = 50_000;
    for (int i = 0; i < 1000; i++) {
      append(plain, new ServerPacket.ChatHeard(2, "x".repeat(100)));
    }
    for (int i = 0; i < 3 * LIMITS.outboxBytes() / 7 - 10; i++) {
      append(plain, new ServerPacket.PieceRemoved(i));
    }
    link.pending = 0;
    assertTrue(plain.outbox().flush(nowNanos));

    assertEquals(List.of(), link.closes);
    assertEquals(
        3 * LIMITS.outboxBytes() / 7 - 10,
        link.sent.stream().filter(ServerPacket.PieceRemoved.class::isInstance).count());
  }

  /** The native format as one whose clients cannot be given a view anew. */
  private static WireFormat withoutViewReset() {
    return (WireFormat)
        Proxy.newProxyInstance(
            SlowLinkTest.class.getClassLoader(),
            new Class<?>[] {WireFormat.class},
            (_, method, arguments) ->
                method.getName().equals("encodeViewReset")
                    ? false
                    : method.invoke(Board.FORMAT, arguments));
  }

  @Test
  void aLinkThatTakesNothingEndsTheSession() {
    link.pending = 50_000;
    assertFalse(session.outbox().flush(nowNanos));
    nowNanos += 9_000_000_000L;
    link.pending = 49_999;
    assertFalse(session.outbox().flush(nowNanos));
    nowNanos += 9_999_000_000L;
    assertFalse(session.outbox().flush(nowNanos));
    assertInstanceOf(SessionState.Playing.class, session.state());
    nowNanos += 1_000_000L;

    assertTrue(session.outbox().flush(nowNanos));

    assertTold(DisconnectReason.SLOW_CONSUMER);
  }

  private void append(ServerPacket packet) {
    append(session, packet);
  }

  private static void append(Session to, ServerPacket packet) {
    EncodedFrame frame = new EncodedFrame();
    Board.FORMAT.encode(frame.begin(), packet);
    boolean _ = to.outbox().append(frame);
  }

  private void assertTold(DisconnectReason reason) {
    assertEquals(
        reason, assertInstanceOf(ServerPacket.Closing.class, link.sent.getLast()).reason());
    assertEquals(List.of(CloseReason.LOCAL), link.closes);
  }
}
