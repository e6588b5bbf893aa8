package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.malpan.desktop.PlayerColumns.Column;

class PlayerColumnsTest {

  private static final Map<Column, Integer> WANTED =
      Map.of(
          Column.KIND, 50,
          Column.HP, 60,
          Column.HP_SHORT, 30,
          Column.SCORE, 30,
          Column.PING, 40);

  private static Set<Column> shown(int room) {
    return PlayerColumns.fitting(room, 100, 10, WANTED).widths().keySet();
  }

  @Test
  void whereThereIsRoomAllIsShown() {
    assertEquals(Set.of(Column.KIND, Column.HP, Column.SCORE, Column.PING), shown(320));
  }

  @Test
  void firstThePingGoesAndThenThePiece() {
    assertEquals(Set.of(Column.KIND, Column.HP, Column.SCORE), shown(319));
    assertEquals(Set.of(Column.HP, Column.SCORE), shown(269));
  }

  @Test
  void hitPointsAndScoreStayBeforeHowManyHitPointsThereCouldBe() {
    assertEquals(Set.of(Column.HP_SHORT, Column.SCORE), shown(209));
    assertEquals(Set.of(Column.HP_SHORT), shown(179));
    assertEquals(Set.of(), shown(120));
  }

  @Test
  void aColumnWithNothingInItTakesNoRoom() {
    assertEquals(
        Set.of(Column.HP, Column.SCORE),
        PlayerColumns.fitting(500, 100, 10, Map.of(Column.HP, 60, Column.SCORE, 30, Column.PING, 0))
            .widths()
            .keySet());
  }
}
