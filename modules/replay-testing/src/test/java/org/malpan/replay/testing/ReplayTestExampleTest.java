package org.malpan.replay.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicLong;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.game.BoardSize;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.ServerPacket;
import org.malpan.session.CommandSink;
import org.malpan.session.Session;
import org.malpan.session.SessionLimits;
import org.malpan.session.SessionListener;
import org.malpan.session.Sessions;
import org.malpan.transport.Link;
import org.mockito.InOrder;

/** The example of {@code docs/replays.md}, word for word. */
class ReplayTestExampleTest {

  private static final InetSocketAddress ADDRESS = new InetSocketAddress("127.0.0.1", 50_000);

  private static final ServerPacket.Welcome WELCOME =
      BoardPackets.welcome(2, 30, new BoardSize(40, 40), 5, PieceKind.BISHOP, 0, 0, 90, 90, 0, 0);

  /** Every state is compared before the first line runs. */
  @ReplayTest("../../replay/src/test/resources/recordings/combat.mpr")
  void theKnightHasTheUpperHand(Replay replay) throws Exception {
    replay.at(300).hasPlayers(6).piece(4).isA(PieceKind.KNIGHT).standsOn(2, 1).hasScore(2);
    replay.at(300).player("fighter 3").standsOn(0, 2).hasHitPoints(35);
  }

  @ReplayTest("../../replay/src/test/resources/recordings/disconnects.mpr")
  void aStoppedServerLeavesNobody(Replay replay) throws Exception {
    replay.at(592).hasPlayers(0).hasNo(0);
  }

  /** What a client said, said to a session under test. */
  @ReplayTest("../../replay/src/test/resources/recordings/chat.mpr")
  void aRecordedClientSpeaksToASession(Replay replay) throws Exception {
    AtomicLong clock = new AtomicLong();
    SessionListener listener = mock(SessionListener.class);
    CommandSink commands = mock(CommandSink.class);
    Sessions sessions = new Sessions(SessionLimits.DEFAULT, clock::get, () -> 0, listener);
    doAnswer(call -> call.<Session>getArgument(0).admit(WELCOME))
        .when(listener)
        .loggedIn(any(), any());
    doAnswer(
            call -> {
              call.<Session>getArgument(0).drainInbox(commands);
              return null;
            })
        .when(listener)
        .inboxReady(any());

    replay
        .client(2)
        .speakTo(
            sessions.acceptor(NativeFormat.of(BoardPackets.GAME)).accepted(ADDRESS),
            mock(Link.class, CALLS_REAL_METHODS),
            tick -> clock.set(tick * 33_333_333));

    InOrder inOrder = inOrder(listener, commands);
    inOrder.verify(listener).loggedIn(any(), eq(BoardPackets.login("말하는 이 2", PieceKind.BISHOP)));
    inOrder.verify(commands).chat(2, "안녕, hello, ᚠᛇᚻ 🂡 61");
    inOrder.verify(commands).chat(2, "안녕, hello, ᚠᛇᚻ 🂡 121");
    inOrder.verify(commands).chat(2, "안녕, hello, ᚠᛇᚻ 🂡 127");
    verify(listener, never()).closed(any(), any());
  }
}
