package org.malpan.desktop.hud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.malpan.board.PieceKind;
import org.malpan.client.ChatLine;
import org.malpan.client.ConnectionState;
import org.malpan.client.MatchEvent;
import org.malpan.client.PieceView;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.text.Language;
import org.malpan.game.BoardSize;

class NarratorTest {

  private final Narrator narrator = new Narrator();
  private final List<MatchEvent> events = new ArrayList<>();
  private final List<ChatLine> chat = new ArrayList<>();
  private final List<PieceView> others = new ArrayList<>();
  private long nanos = 5;
  private int x = 3;
  private int hp = 100;

  @BeforeEach
  void inEnglish() {
    Language.ENGLISH.use();
  }

  @Test
  void itBeginsWithWhereOneStands() {
    assertEquals(List.of("You stand on 3, 4. Nobody is near."), tell());
  }

  @Test
  void theNearestAreNamedFirst() {
    others.add(piece(7, "Far", 9));
    others.add(piece(8, "Near", 4));

    assertEquals(List.of("You stand on 3, 4. Near: Near at 4, 4, Far at 9, 4."), tell());
  }

  @Test
  void whatHappenedAndWasSaidIsToldOnce() {
    tell();
    events.add(new MatchEvent(1, MatchEvent.Kind.FELL, "Hanna", "Jun"));
    chat.add(new ChatLine("", "Hanna fell to Jun", false));
    chat.add(new ChatLine("Jun", "sorry", false));
    hp = 80;

    assertEquals(
        List.of("Hanna fell to Jun", "Jun says: sorry", "You have 80 of 100 hit points."), tell());
    assertEquals(List.of(), tell());
  }

  @Test
  void theSameWordsSaidAgainAreToldAgain() {
    chat.add(new ChatLine("Jun", "hm", false));
    tell();
    chat.add(new ChatLine("Jun", "hm", false));

    assertEquals(List.of("Jun says: hm"), tell());
  }

  @Test
  void aPlaceIsToldOnceOneStandsStill() {
    tell();
    x = 4;
    assertEquals(List.of(), tell());
    assertEquals(List.of("You stand on 4, 4. Nobody is near."), tell());
  }

  @Test
  void betweenTwoTellingsIsTimeToListen() {
    tell();
    hp = 50;
    assertEquals(List.of(), narrator.tell(snapshot(), nanos - 1));
    assertEquals(List.of("You have 50 of 100 hit points."), tell());
  }

  /** After the pause. */
  private List<String> tell() {
    List<String> told = narrator.tell(snapshot(), nanos);
    nanos += Narrator.PAUSE_NANOS;
    return told;
  }

  private ViewSnapshot snapshot() {
    PieceView own = piece(1, "me", x);
    List<PieceView> pieces = new ArrayList<>(others);
    pieces.add(own);
    return new ViewSnapshot(
        ConnectionState.Playing.INSTANCE,
        BoardSize.CHESS,
        0,
        30,
        1,
        Optional.of(own),
        pieces,
        x,
        4,
        List.copyOf(chat),
        List.copyOf(events),
        List.of(),
        0,
        0);
  }

  private PieceView piece(int id, String name, int column) {
    return new PieceView(
        id, PieceKind.KING, name, false, id == 1, column, 4, column, 4, hp, 100, 0, -1, "");
  }
}
