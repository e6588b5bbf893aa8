package org.malpan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.CloseReason;
import org.malpan.transport.LinkListener;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class SessionTest {

  private static final SessionLimits LIMITS =
      new SessionLimits(
          5_000,
          5_000,
          15_000,
          100,
          20,
          ChatLimits.DEFAULT,
          AddressLimits.DEFAULT,
          3,
          8,
          8,
          4096,
          10_000);
  private static final ClientPacket.Login LOGIN = Board.LOGIN;

  @Mock private SessionListener listener;
  @Mock private CommandSink commands;

  private final FakeLink link = new FakeLink();
  private long nowNanos = 1_000_000_000;
  private Sessions sessions;
  private LinkListener peer;
  private Session session;
  private boolean preambleSent;

  @BeforeEach
  void aPeerConnects() {
    sessions = new Sessions(LIMITS, () -> nowNanos, () -> 77, listener);
    peer = connect("192.0.2.1");
    peer.opened(link);
  }

  @Test
  void aSessionGoesFromConnectingToClosedInOrder() {
    send(LOGIN);
    session = theLoggedIn();
    assertEquals(new SessionState.Handshaking(LOGIN), session.state());
    assertTrue(session.admit(welcome()));
    assertEquals(new SessionState.Playing(4), session.state());
    send(new ClientPacket.Command(BoardCommands.move(Direction.UP), 9));
    send(new ClientPacket.Leave());
    assertEquals(new SessionState.Closing(DisconnectReason.LEFT, ""), session.state());
    peer.closed(link, CloseReason.LOCAL, "");

    SessionEnd end = new SessionEnd(Optional.of(DisconnectReason.LEFT), CloseReason.LOCAL, "");
    assertEquals(new SessionState.Closed(end), session.state());
    InOrder order = inOrder(listener);
    order.verify(listener).loggedIn(session, LOGIN);
    order.verify(listener).inboxReady(session);
    order.verify(listener).closed(session, end);
    order.verifyNoMoreInteractions();
    assertEquals(0, sessions.count());
  }

  @Test
  void aBrokenLinkEndsASessionThatWasToldNothing() {
    login();

    peer.closed(link, CloseReason.PEER_RESET, "Connection reset");

    verify(listener)
        .closed(
            session, new SessionEnd(Optional.empty(), CloseReason.PEER_RESET, "Connection reset"));
  }

  @Test
  void aSecondCloseIsNotHeard() {
    login();

    peer.closed(link, CloseReason.PEER_RESET, "");
    peer.closed(link, CloseReason.PEER_CLOSED, "");

    verify(listener, times(1)).closed(eq(session), any());
  }

  @Test
  void commandsReachTheTickInOrder() {
    login();
    send(new ClientPacket.Command(BoardCommands.move(Direction.LEFT), -5));
    send(new ClientPacket.Command(BoardCommands.attack(), 0));
    send(new ClientPacket.Chat("장군"));
    verify(listener, times(1)).inboxReady(session);

    session.drainInbox(commands);

    InOrder order = inOrder(commands);
    order.verify(commands).command(4, BoardCommands.move(Direction.LEFT), -5);
    order.verify(commands).command(4, BoardCommands.attack(), 0);
    order.verify(commands).chat(4, "장군");
    order.verifyNoMoreInteractions();
    send(new ClientPacket.Command(BoardCommands.attack(), 0));
    verify(listener, times(2)).inboxReady(session);
  }

  @Test
  void commandsBetweenLoginAndWelcomeWait() {
    send(LOGIN);
    send(new ClientPacket.Command(BoardCommands.move(Direction.DOWN), 3));
    session = theLoggedIn();
    verify(listener, never()).inboxReady(any());

    assertTrue(session.admit(welcome()));

    verify(listener).inboxReady(session);
    session.drainInbox(commands);
    verify(commands).command(4, BoardCommands.move(Direction.DOWN), 3);
  }

  @Test
  void aCommandBeforeTheLoginIsAViolation() {
    send(new ClientPacket.Command(BoardCommands.attack(), 0));

    assertTold(DisconnectReason.PROTOCOL_VIOLATION);
  }

  @Test
  void aSecondLoginIsAViolation() {
    login();

    send(LOGIN);

    assertTold(DisconnectReason.PROTOCOL_VIOLATION);
  }

  @Test
  void aPeerThatSpeaksSomethingElseIsToldSo() {
    peer.received(link, ByteBuffer.wrap("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII)));

    assertTold(DisconnectReason.BAD_MAGIC);
  }

  @Test
  void theFirstReasonStays() {
    login();

    session.disconnect(DisconnectReason.SERVER_STOPPING, "now");
    session.disconnect(DisconnectReason.RATE_LIMIT, "later");

    assertTold(DisconnectReason.SERVER_STOPPING);
    assertEquals(List.of(CloseReason.LOCAL), link.closes);
  }

  @Test
  void aFullInboxEndsTheSession() {
    login();
    for (int i = 0; i <= LIMITS.inboxCommands(); i++) {
      send(new ClientPacket.Command(BoardCommands.attack(), 0));
    }

    assertTold(DisconnectReason.INBOX_FULL);
  }

  @Test
  void morePacketsThanTheBurstEndTheSession() {
    login();
    for (int i = 0; i < LIMITS.packetBurst(); i++) {
      send(new ClientPacket.Ping(i));
    }

    assertTold(DisconnectReason.RATE_LIMIT);
  }

  @Test
  void packetsAtTheAllowedRatePass() {
    login();
    for (int i = 0; i < 500; i++) {
      nowNanos += 1_000_000_000L / LIMITS.packetsPerSecond();
      send(new ClientPacket.HeartbeatAck(i));
    }

    assertInstanceOf(SessionState.Playing.class, session.state());
  }

  @Test
  void aPingIsAnsweredAtOnceWithTheTick() {
    login();

    send(new ClientPacket.Ping(42));

    assertEquals(new ServerPacket.Pong(42, 77), link.sent.getLast());
  }

  @Test
  void howLongAPeerTakesIsMeasuredByTheAnswerToTheLastHeartbeat() {
    login();
    assertEquals(-1, session.roundTripMillis(nowNanos));
    assertEquals(0, heartbeats().size());

    nowNanos += 2_000_000_000L;
    assertEquals(-1, session.roundTripMillis(nowNanos));
    assertEquals(-1, session.roundTripMillis(nowNanos));
    assertEquals(1, heartbeats().size());
    nowNanos += 37_900_000L;
    send(new ClientPacket.HeartbeatAck(heartbeats().getLast().time() - 1));
    assertEquals(-1, session.roundTripMillis(nowNanos));
    send(new ClientPacket.HeartbeatAck(heartbeats().getLast().time()));

    assertEquals(37, session.roundTripMillis(nowNanos));
  }

  private List<ServerPacket.Heartbeat> heartbeats() {
    return link.sent.stream()
        .filter(ServerPacket.Heartbeat.class::isInstance)
        .map(ServerPacket.Heartbeat.class::cast)
        .toList();
  }

  @Test
  void aQuestionForRoundTripsIsHeardOnceUntilItIsTaken() {
    login();
    send(new ClientPacket.AskRoundTrips());
    send(new ClientPacket.AskRoundTrips());
    verify(listener, times(1)).roundTripsAsked(session);

    assertTrue(session.takeQuestion(nowNanos));
    send(new ClientPacket.AskRoundTrips());

    verify(listener, times(2)).roundTripsAsked(session);
  }

  @Test
  void aQuestionBeforeTheLoginEndsTheSession() {
    send(new ClientPacket.AskRoundTrips());

    assertTold(DisconnectReason.PROTOCOL_VIOLATION);
    verify(listener, never()).roundTripsAsked(any());
  }

  @Test
  void noLoginInTimeEndsTheSession() {
    nowNanos += 4_999_000_000L;
    sessions.checkTime();
    assertEquals(List.of(), link.closes);

    nowNanos += 1_000_000L;
    sessions.checkTime();

    assertTold(DisconnectReason.LOGIN_TIMEOUT);
  }

  @Test
  void aSilentPeerIsAskedForLifeAndThenTakenForGone() {
    login();
    nowNanos += 5_000_000_000L;
    sessions.checkTime();
    sessions.checkTime();
    assertEquals(1, link.sent.stream().filter(ServerPacket.Heartbeat.class::isInstance).count());

    nowNanos += 10_000_000_000L;
    sessions.checkTime();

    assertTold(DisconnectReason.IDLE_TIMEOUT);
  }

  @Test
  void anAnsweredHeartbeatKeepsTheSession() {
    login();
    for (int i = 0; i < 10; i++) {
      nowNanos += 6_000_000_000L;
      sessions.checkTime();
      send(new ClientPacket.HeartbeatAck(0));
    }

    assertInstanceOf(SessionState.Playing.class, session.state());
  }

  @Test
  void whoComesWhileTheServerStopsIsTold() {
    sessions.disconnectAll(DisconnectReason.SERVER_STOPPING, "");
    FakeLink late = new FakeLink();
    connect("192.0.2.9").opened(late);

    assertTold(DisconnectReason.SERVER_STOPPING);
    assertEquals(
        DisconnectReason.SERVER_STOPPING,
        assertInstanceOf(ServerPacket.Closing.class, late.sent.getLast()).reason());
  }

  private LinkListener connect(String address) {
    return sessions.acceptor(Board.FORMAT).accepted(new InetSocketAddress(address, 4000));
  }

  private void login() {
    send(LOGIN);
    session = theLoggedIn();
    assertTrue(session.admit(welcome()));
  }

  private Session theLoggedIn() {
    ArgumentCaptor<Session> captor = ArgumentCaptor.forClass(Session.class);
    verify(listener).loggedIn(captor.capture(), eq(LOGIN));
    return captor.getValue();
  }

  private void send(ClientPacket packet) {
    ByteBuffer out = ByteBuffer.allocate(1100).order(ByteOrder.LITTLE_ENDIAN);
    if (!preambleSent) {
      NativeClientCodec.encodePreamble(out);
      preambleSent = true;
    }
    Board.CODEC.encode(out, packet);
    peer.received(link, out.flip());
  }

  private void assertTold(DisconnectReason reason) {
    assertEquals(
        reason, assertInstanceOf(ServerPacket.Closing.class, link.sent.getLast()).reason());
    assertEquals(List.of(CloseReason.LOCAL), link.closes);
  }

  private static ServerPacket.Welcome welcome() {
    return Board.WELCOME;
  }
}
