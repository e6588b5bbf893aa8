package org.malpan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.CloseReason;
import org.malpan.transport.LinkListener;
import org.mockito.Mockito;

/** Which connections become sessions, and what those that do not are told. */
class AdmissionTest {

  private static final SessionLimits LIMITS =
      new SessionLimits(
          5_000,
          5_000,
          15_000,
          100,
          20,
          ChatLimits.DEFAULT,
          new AddressLimits(2, 10, 64, true),
          3,
          8,
          8,
          4096,
          10_000);
  private static final ClientPacket.Login LOGIN = Board.LOGIN;

  private final FakeLink link = new FakeLink();
  private long nowNanos = 1_000_000_000;
  private final Sessions sessions =
      new Sessions(LIMITS, () -> nowNanos, () -> 77, Mockito.mock(SessionListener.class));

  @BeforeEach
  void aPeerConnects() {
    connect("192.0.2.1").opened(link);
  }

  @Test
  void connectionsOverTheAddressLimitAreTold() {
    FakeLink second = new FakeLink();
    connect("192.0.2.1").opened(second);
    FakeLink third = new FakeLink();
    connect("192.0.2.1").opened(third);

    assertEquals(List.of(), second.closes);
    assertEquals(
        DisconnectReason.ADDRESS_LIMIT,
        assertInstanceOf(ServerPacket.Closing.class, third.sent.getLast()).reason());
  }

  @Test
  void aClosedConnectionMakesRoomForItsAddress() {
    FakeLink second = new FakeLink();
    LinkListener leaving = connect("192.0.2.1");
    leaving.opened(second);
    leaving.closed(second, CloseReason.PEER_CLOSED, "");
    nowNanos += 1_000_000_000;

    FakeLink third = new FakeLink();
    connect("192.0.2.1").opened(third);

    assertEquals(List.of(), third.closes);
  }

  @Test
  void refusedConnectionsCountForNothing() {
    connect("192.0.2.1").opened(new FakeLink());
    for (int i = 0; i < 50; i++) {
      FakeLink refused = new FakeLink();
      connect("192.0.2.1").opened(refused);
      assertEquals(DisconnectReason.ADDRESS_LIMIT, told(refused));
    }

    assertEquals(2, sessions.count());
    FakeLink other = new FakeLink();
    connect("192.0.2.2").opened(other);
    assertEquals(List.of(), other.closes);
  }

  @Test
  void anAddressThatOpensConnectionsTooFastIsTold() {
    LinkListener closing = connect("192.0.2.1");
    closing.closed(new FakeLink(), CloseReason.PEER_CLOSED, "");
    FakeLink third = new FakeLink();
    connect("192.0.2.1").opened(third);
    assertEquals(DisconnectReason.ADDRESS_LIMIT, told(third));

    nowNanos += 1_000_000_000L / LIMITS.addresses().connectionsPerSecond();
    FakeLink later = new FakeLink();
    connect("192.0.2.1").opened(later);
    assertEquals(List.of(), later.closes);
  }

  @Test
  void theAddressWithMostPendingLoginsGivesUpItsOldest() {
    List<FakeLink> links = new ArrayList<>();
    for (int i = 0; i < LIMITS.pendingLogins() - 1; i++) {
      FakeLink pending = new FakeLink();
      links.add(pending);
      connect("192.0.2." + (2 + i / 2)).opened(pending);
    }
    assertEquals(List.of(), link.closes);

    FakeLink newcomer = new FakeLink();
    connect("192.0.2.99").opened(newcomer);

    assertEquals(DisconnectReason.SERVER_FULL, told(links.getFirst()));
    assertEquals(1, links.stream().filter(pending -> !pending.closes.isEmpty()).count());
    assertEquals(List.of(), link.closes);
    assertEquals(List.of(), newcomer.closes);
  }

  @Test
  void sessionsOverTheTotalAreToldOnceTheyLogIn() {
    List<FakeLink> links = new ArrayList<>();
    for (int i = 0; i <= LIMITS.sessions(); i++) {
      FakeLink other = new FakeLink();
      links.add(other);
      logIn(connect("192.0.2." + (2 + i)), other);
    }

    assertEquals(DisconnectReason.SERVER_FULL, told(links.getLast()));
    assertEquals(1, links.stream().filter(pending -> !pending.closes.isEmpty()).count());
  }

  @Test
  void aSessionThatWasToldToEndMakesRoomThoughItsLinkLingers() {
    for (int i = 0; i < 5 * LIMITS.sessions(); i++) {
      FakeLink other = new FakeLink();
      LinkListener lingering = connect("192.0.2." + (2 + i));
      logIn(lingering, other);
      assertEquals(List.of(), other.closes);
      ByteBuffer out = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
      Board.CODEC.encode(out, new ClientPacket.Leave());
      lingering.received(other, out.flip());
    }
  }

  private static void logIn(LinkListener from, FakeLink its) {
    ByteBuffer out = ByteBuffer.allocate(1100).order(ByteOrder.LITTLE_ENDIAN);
    NativeClientCodec.encodePreamble(out);
    Board.CODEC.encode(out, LOGIN);
    from.opened(its);
    from.received(its, out.flip());
  }

  private static DisconnectReason told(FakeLink its) {
    return assertInstanceOf(ServerPacket.Closing.class, its.sent.getLast()).reason();
  }

  private LinkListener connect(String address) {
    return sessions.acceptor(Board.FORMAT).accepted(new InetSocketAddress(address, 4000));
  }
}
