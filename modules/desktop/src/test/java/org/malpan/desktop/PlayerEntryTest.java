package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.client.MatchView;
import org.malpan.client.ViewSnapshot;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ServerPacket;

class PlayerEntryTest {

  private long nowNanos = 1;
  private final MatchView view = new MatchView(() -> nowNanos);

  private String ping(int id) {
    ViewSnapshot now = view.snapshot();
    return now.pieces().stream()
        .filter(piece -> piece.id() == id)
        .map(piece -> PlayerEntry.of(piece, now).text(PlayerColumns.Column.PING))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachPlayersPingIsShownOnceItIsKnown() {
    view.packet(BoardPackets.welcome(0, 30, BoardSize.CHESS, 0, PieceKind.QUEEN, 3, 4, 9, 9, 0, 0));
    view.packet(BoardPackets.added(1, PieceKind.PAWN, false, 5, 5, 9, 9, 0, "near"));
    view.packet(BoardPackets.added(2, PieceKind.PAWN, false, 6, 6, 9, 9, 0, "far"));
    assertEquals("", ping(0));
    assertEquals("", ping(1));

    nowNanos += Duration.ofMillis(12).toNanos();
    view.packet(new ServerPacket.Pong(1, 30));
    view.packet(new ServerPacket.RoundTrip(1, 0));
    view.packet(new ServerPacket.RoundTrip(2, 148));

    assertEquals("12 ms", ping(0));
    assertEquals("0 ms", ping(1));
    assertEquals("148 ms", ping(2));
  }
}
