package org.malpan.replay.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

import org.malpan.board.PieceKind;
import org.malpan.protocol.ClientPacketVisitor;
import org.mockito.InOrder;

/** The example of {@code docs/replays.md}, word for word. */
class ReplayTestExampleTest {

  /** Every state is compared before the first line runs. */
  @ReplayTest("recordings/combat.mpr")
  void theKnightHasTheUpperHand(Replay replay) throws Exception {
    replay.at(300).hasPlayers(6).piece(4).isA(PieceKind.KNIGHT).standsOn(2, 1).hasScore(2);
    replay.at(300).player("fighter 3").standsOn(0, 2).hasHitPoints(35);
  }

  @ReplayTest("recordings/disconnects.mpr")
  void aStoppedServerLeavesNobody(Replay replay) throws Exception {
    replay.at(592).hasPlayers(0).hasNo(0);
  }

  /** What a client sent, for a session under test; here a visitor stands for it. */
  @ReplayTest("recordings/chat.mpr")
  void aRecordedClientSpeaksAgain(Replay replay) throws Exception {
    ClientPacketVisitor session = mock(ClientPacketVisitor.class);

    replay.packetsOf(2).forEach(sent -> sent.packet().accept(session));

    InOrder inOrder = inOrder(session);
    inOrder.verify(session).chat("안녕, hello, ᚠᛇᚻ 🂡 61");
    inOrder.verify(session).chat("안녕, hello, ᚠᛇᚻ 🂡 121");
    inOrder.verify(session, times(1)).chat("안녕, hello, ᚠᛇᚻ 🂡 127");
    assertEquals(0, replay.packetsOf(2).getFirst().tick());
  }
}
