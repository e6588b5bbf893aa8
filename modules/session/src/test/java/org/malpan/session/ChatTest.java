package org.malpan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.LinkListener;
import org.mockito.ArgumentCaptor;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

/** What a session does with lines of chat: those that are refused cost the speaker nothing else. */
@ExtendWith(MockitoExtension.class)
class ChatTest {

  private static final SessionLimits LIMITS = SessionLimits.DEFAULT;

  @Mock private SessionListener listener;
  @Mock private CommandSink commands;

  private final FakeLink link = new FakeLink();
  private long nowNanos = 1_000_000_000;
  private LinkListener peer;
  private Session session;

  @BeforeEach
  void aPeerConnects() {
    Sessions sessions = new Sessions(LIMITS, () -> nowNanos, () -> 77, listener);
    peer = sessions.acceptor(Board.FORMAT).accepted(new InetSocketAddress("192.0.2.1", 4000));
    peer.opened(link);
    ByteBuffer preamble = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    NativeClientCodec.encodePreamble(preamble);
    peer.received(link, preamble.flip());
  }

  private void login() {
    send(Board.LOGIN);
    ArgumentCaptor<Session> captor = ArgumentCaptor.forClass(Session.class);
    verify(listener).loggedIn(captor.capture(), any());
    session = captor.getValue();
    assertTrue(session.admit(Board.WELCOME));
  }

  private void send(ClientPacket packet) {
    ByteBuffer out = ByteBuffer.allocate(1100).order(ByteOrder.LITTLE_ENDIAN);
    Board.CODEC.encode(out, packet);
    peer.received(link, out.flip());
  }

  @Test
  void aLineWithNothingVisibleIsLeftOutAndTheSpeakerIsToldWhy() {
    login();
    sayNothingVisible();
    session.drainInbox(commands);
    verify(commands, never()).chat(anyInt(), any());
    assertEquals(
        "not sent: the line has nothing visible in it (1 not sent so far)",
        assertInstanceOf(ServerPacket.ChatHeard.class, link.sent.getLast()).text());
  }

  /** Reading them costs the server as much as lines that are passed on. */
  @Test
  void linesWithNothingVisibleCountForTheChatRate() {
    login();
    for (int i = 0; i < LIMITS.chat().burst(); i++) {
      sayNothingVisible();
    }
    send(new ClientPacket.Chat("one too many"));
    session.drainInbox(commands);
    verify(commands, never()).chat(anyInt(), any());
  }

  private void sayNothingVisible() {
    byte[] frame = {8, 0, 4, 3, 0, (byte) 0xe3, (byte) 0x85, (byte) 0xa4};
    peer.received(link, ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN));
  }

  @Test
  void linesOverTheChatRateAreRefusedAndTheSpeakerStays() {
    login();
    link.sent.clear();
    for (int i = 1; i <= LIMITS.chat().burst() + 3; i++) {
      send(new ClientPacket.Chat("line " + i));
    }

    session.drainInbox(commands);
    verify(commands, times(LIMITS.chat().burst())).chat(eq(4), any());
    verify(commands).chat(4, "line " + LIMITS.chat().burst());
    ServerPacket.ChatHeard notice =
        assertInstanceOf(ServerPacket.ChatHeard.class, link.sent.getFirst());
    assertEquals(1, link.sent.size());
    assertEquals(4, notice.id());
    assertEquals(
        "not sent: the limit is 5 lines at once and 1 a second (1 not sent so far)", notice.text());
    assertInstanceOf(SessionState.Playing.class, session.state());

    nowNanos += 1_000_000_000;
    send(new ClientPacket.Chat("a second later"));
    send(new ClientPacket.Chat("and one too many"));
    session.drainInbox(commands);
    verify(commands).chat(4, "a second later");
    verify(commands, never()).chat(4, "and one too many");
    assertEquals(2, link.sent.size());
  }
}
