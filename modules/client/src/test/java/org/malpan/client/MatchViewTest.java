package org.malpan.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.FieldValues;
import org.malpan.protocol.PlayedGame;
import org.malpan.protocol.ServerPacket;
import org.malpan.testkit.ManualClock;

class MatchViewTest {

  private static final ServerPacket.Welcome WELCOME =
      BoardPackets.welcome(7, 30, new BoardSize(40, 30), 7, PieceKind.ROOK, 4, 5, 90, 110, 2, 0);

  private final ManualClock clock = new ManualClock();
  private final MatchView view = new MatchView(clock);

  private static ServerPacket.PieceAdded added(int id, int x, int y, String name) {
    return BoardPackets.added(id, PieceKind.PAWN, false, x, y, 60, 60, 0, name);
  }

  private PieceView piece(int id) {
    return view.snapshot().pieces().stream().filter(p -> p.id() == id).findFirst().orElseThrow();
  }

  private List<String> chat() {
    return view.snapshot().chat().stream().map(ChatLine::text).toList();
  }

  @Test
  void beforeTheWelcomeNothingIsShown() {
    ViewSnapshot snapshot = view.snapshot();

    assertSame(ConnectionState.Connecting.INSTANCE, snapshot.state());
    assertEquals(List.of(), snapshot.pieces());
    assertEquals(Optional.empty(), snapshot.own());
  }

  @Test
  void theWelcomeBringsBoardAndAvatar() {
    view.packet(WELCOME);

    ViewSnapshot snapshot = view.snapshot();
    assertSame(ConnectionState.Playing.INSTANCE, snapshot.state());
    assertEquals(new BoardSize(40, 30), snapshot.board());
    assertEquals(7, snapshot.view());
    PieceView own = snapshot.own().orElseThrow();
    assertEquals(PieceKind.ROOK, own.kind());
    assertEquals(
        List.of(4, 5, 90, 110, 2),
        List.of(own.cellX(), own.cellY(), own.hp(), own.maxHp(), own.score()));
  }

  @Test
  void aGameThatIsNotHereIsShownWithoutItsFields() {
    PlayedGame other = new PlayedGame("not-here", 1, 2);
    FieldValues fields = FieldValues.NONE.with(0, 90);
    view.packet(new ServerPacket.Welcome(7, 30, BoardSize.CHESS, 0, other, 40, 4, 5, fields, 0));
    view.packet(new ServerPacket.PieceChanged(7, FieldValues.NONE.with(63, 1)));
    view.packet(new ServerPacket.Happened(7, 31, 1));

    PieceView own = piece(7);
    assertEquals(
        List.of(4, 5, 0, 0, 0),
        List.of(own.cellX(), own.cellY(), own.hp(), own.maxHp(), own.score()));
    assertEquals(List.of(), chat());
  }

  @Test
  void aStepGlidesFromCellToCell() {
    view.packet(WELCOME);
    view.packet(added(1, 10, 10, "a"));
    view.packet(new ServerPacket.PieceMoved(1, 11, 10, 0));

    assertEquals(10, piece(1).x(), 1e-9);
    clock.advance(Duration.ofMillis(70));
    double halfWay = piece(1).x();
    clock.advance(Duration.ofMillis(500));

    assertTrue(halfWay > 10.2 && halfWay < 10.8, "half way at " + halfWay);
    assertEquals(11, piece(1).x(), 1e-9);
    assertEquals(11, piece(1).cellX());
  }

  @Test
  void aStepOnTheWayGoesOnFromWhereThePieceIsSeen() {
    view.packet(WELCOME);
    view.packet(added(1, 10, 10, "a"));
    view.packet(new ServerPacket.PieceMoved(1, 11, 10, 0));
    clock.advance(Duration.ofMillis(70));
    double before = piece(1).x();

    view.packet(new ServerPacket.PieceMoved(1, 11, 11, 0));

    assertEquals(before, piece(1).x(), 1e-9);
    clock.advance(Duration.ofSeconds(1));
    assertEquals(11, piece(1).x(), 1e-9);
    assertEquals(11, piece(1).y(), 1e-9);
  }

  @Test
  void aRespawnFarAwayIsThereAtOnce() {
    view.packet(WELCOME);
    view.packet(added(1, 10, 10, "a"));

    view.packet(new ServerPacket.PieceMoved(1, 20, 3, 0));

    assertEquals(20, piece(1).x(), 1e-9);
    assertEquals(3, piece(1).y(), 1e-9);
  }

  @Test
  void whatConcernsUnknownPiecesIsPassedOver() {
    view.packet(WELCOME);
    view.packet(new ServerPacket.PieceMoved(99, 1, 1, 0));
    view.packet(BoardPackets.changed(99, 1, 1));
    view.packet(new ServerPacket.PieceRemoved(99));
    view.packet(new ServerPacket.PieceRemoved(99));
    view.packet(BoardPackets.fell(99, -3));
    view.packet(new ServerPacket.ChatHeard(99, "hello"));

    assertEquals(1, view.snapshot().pieces().size());
    assertEquals(List.of("someone fell to someone", "hello"), chat());
    assertEquals("", view.snapshot().events().getLast().name());
  }

  @Test
  void theAvatarStaysWhateverIsRemoved() {
    view.packet(WELCOME);
    view.packet(added(1, 3, 3, "a"));
    view.packet(new ServerPacket.PieceRemoved(7));
    view.packet(new ServerPacket.ViewReset());

    assertEquals(List.of(7), view.snapshot().pieces().stream().map(PieceView::id).toList());
  }

  @Test
  void noServerCanFillTheMemoryWithPieces() {
    view.packet(WELCOME);
    for (int id = 100; id < 100 + 2 * MatchView.MOST_PIECES; id++) {
      view.packet(added(id, 1, 1, "x"));
    }

    assertEquals(MatchView.MOST_PIECES, view.snapshot().pieces().size());
    view.packet(new ServerPacket.PieceMoved(7, 5, 5, 0));
    assertEquals(5, piece(7).cellX());
  }

  @Test
  void chatKeepsTheLastLinesOnly() {
    view.packet(WELCOME);
    for (int i = 0; i < 500; i++) {
      view.packet(new ServerPacket.ChatHeard(7, "line " + i));
    }

    assertEquals(200, chat().size());
    assertEquals("line 499", chat().getLast());
    assertTrue(view.snapshot().chat().getLast().own());
  }

  @Test
  void theRoundTripIsMeasuredFromTheEchoedClock() {
    view.packet(WELCOME);
    long sent = clock.getAsLong();
    clock.advance(Duration.ofMillis(12));

    view.packet(new ServerPacket.Pong(sent, 345));

    assertEquals(12_000, view.snapshot().roundTripMicros());
    assertEquals(345, view.snapshot().tick());
  }

  @Test
  void howLongOthersTakeIsUnknownUntilTheServerSaysIt() {
    view.packet(WELCOME);
    view.packet(added(1, 3, 3, "a"));
    int before = view.snapshot().pieces().getFirst().roundTripMillis();

    view.packet(new ServerPacket.RoundTrip(1, 48));
    view.packet(new ServerPacket.RoundTrip(99, 5));

    assertEquals(-1, before);
    assertEquals(48, view.snapshot().pieces().getFirst().roundTripMillis());
  }

  @Test
  void aSnapshotDoesNotChangeAnyMore() {
    view.packet(WELCOME);
    ViewSnapshot before = view.snapshot();

    view.packet(added(1, 3, 3, "a"));
    view.packet(new ServerPacket.ChatHeard(1, "hi"));

    assertEquals(1, before.pieces().size());
    assertEquals(List.of(), before.chat());
  }

  @Test
  void theEndKeepsTheLastPictureAndSaysWhy() {
    view.packet(WELCOME);
    FeedEnd end = new FeedEnd(Optional.of(DisconnectReason.SERVER_STOPPING), "It stops.");

    view.ended(end);

    var state = assertInstanceOf(ConnectionState.Ended.class, view.snapshot().state());
    assertEquals(end, state.end());
    assertEquals(1, view.snapshot().pieces().size());
  }

  @Test
  void anotherWelcomeStartsAnew() {
    view.packet(WELCOME);
    view.packet(added(1, 3, 3, "a"));

    view.packet(BoardPackets.welcome(1, 60, BoardSize.CHESS, 0, PieceKind.KING, 0, 0, 1, 1, 0, 0));

    assertEquals(List.of(1), view.snapshot().pieces().stream().map(PieceView::id).toList());
    assertEquals(60, view.snapshot().tickRate());
  }
}
