package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.malpan.board.BoardSize;
import org.malpan.board.PieceKind;
import org.malpan.client.FeedEnd;
import org.malpan.client.MatchView;
import org.malpan.protocol.ServerPacket;

class StatusLineTest {

  private final MatchView view = new MatchView(() -> 5_000_000);

  @Test
  void beforeTheWelcomeItSaysThatItConnects() {
    assertEquals("Connecting …", StatusLine.of(view.snapshot(), false, 12));
  }

  @Test
  void inAMatchItHasTheRoundTripAndThePlace() {
    view.packet(
        new ServerPacket.Welcome(1, 30, BoardSize.CHESS, 0, PieceKind.KING, 2, 6, 1, 1, 0, 0));
    view.packet(new ServerPacket.Pong(1_500_000, 9));

    String line = StatusLine.of(view.snapshot(), false, 12);

    assertTrue(line.contains("3.5 ms"), line);
    assertTrue(line.contains("2, 6"), line);
    assertTrue(line.contains("tick 9"), line);
    assertTrue(line.contains("12 packets/s"), line);
  }

  @Test
  void afterTheEndItSaysWhy() {
    view.ended(new FeedEnd(Optional.empty(), "The connection was lost."));

    assertEquals("The connection was lost.", StatusLine.of(view.snapshot(), false, 12));
  }
}
