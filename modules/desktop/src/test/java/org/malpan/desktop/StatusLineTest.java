package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.client.FeedEnd;
import org.malpan.client.MatchView;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ServerPacket;

class StatusLineTest {

  private final MatchView view = new MatchView(() -> 5_000_000);

  private String line() {
    return StatusLine.all(StatusLine.parts(view.snapshot(), false, 12));
  }

  @Test
  void beforeTheWelcomeItSaysThatItConnects() {
    assertEquals("Connecting …", line());
  }

  @Test
  void inAMatchItHasTheRoundTripAndThePlace() {
    view.packet(BoardPackets.welcome(1, 30, BoardSize.CHESS, 0, PieceKind.KING, 2, 6, 1, 1, 0, 0));
    view.packet(new ServerPacket.Pong(1_500_000, 9));

    String line = line();

    assertTrue(line.contains("3.5 ms"), line);
    assertTrue(line.contains("2, 6"), line);
    assertTrue(line.contains("tick 9"), line);
    assertTrue(line.contains("12 packets/s"), line);
  }

  @Test
  void inANarrowWindowItStillHasTheRoundTripAndThePlace() {
    view.packet(BoardPackets.welcome(1, 30, BoardSize.CHESS, 0, PieceKind.KING, 2, 6, 1, 1, 0, 0));
    view.packet(new ServerPacket.Pong(1_500_000, 9));

    StatusLine status = new StatusLine();
    String wanted = "Connected   \u00b7   round trip 3.5 ms   \u00b7   you stand on 2, 6";
    // Whatever fonts and scale there are: it, its border, and not much besides.
    int width = status.getFontMetrics(status.getFont()).stringWidth(wanted + "mm");
    LaidOut.in(status, width + status.getInsets().left + status.getInsets().right, 30);
    status.show(view.snapshot(), false, 12);

    assertTrue(status.getText().contains("3.5 ms"), status.getText());
    assertTrue(status.getText().contains("2, 6"), status.getText());
    assertFalse(status.getText().contains("tick"), status.getText());
    assertEquals(line(), status.getAccessibleContext().getAccessibleDescription());
    assertEquals(line(), status.getToolTipText());
  }

  @Test
  void afterTheEndItSaysWhy() {
    view.ended(new FeedEnd(Optional.empty(), "The connection was lost."));

    assertEquals("The connection was lost.", line());
  }
}
