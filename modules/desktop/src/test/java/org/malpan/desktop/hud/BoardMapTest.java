package org.malpan.desktop.hud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.malpan.desktop.scene.BoardScene.Spot;
import org.malpan.game.BoardSize;

class BoardMapTest {

  @Test
  void aBoardIsAsLargeAsFitsAndInTheMiddle() {
    BoardMap map = BoardMap.in(new BoardSize(10, 5), 200, 180);

    assertEquals(20, map.cell());
    assertEquals(0, map.left());
    assertEquals(40, map.top());
  }

  @Test
  void aClickOnAPieceLooksAtThePiece() {
    BoardMap map = BoardMap.in(new BoardSize(2000, 1500), 190, 190);

    Spot spot = map.at(map.xOf(1234), map.yOf(321));

    assertEquals(1234, spot.x(), 1e-6);
    assertEquals(321, spot.y(), 1e-6);
  }

  @Test
  void aClickBesideTheBoardLooksAtItsEdge() {
    BoardMap map = BoardMap.in(new BoardSize(10, 5), 200, 180);

    assertEquals(new Spot(9, 0), map.at(500, -20));
    assertEquals(new Spot(0, 4), map.at(-1, 179));
  }

  @Test
  void aRectangleWithoutSizeHasAMapToo() {
    BoardMap map = BoardMap.in(new BoardSize(10, 10), 0, 0);

    assertEquals(0.1, map.cell());
    assertEquals(new Spot(9, 9), map.at(5, 5));
  }
}
