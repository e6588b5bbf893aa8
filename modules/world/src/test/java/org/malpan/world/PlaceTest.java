package org.malpan.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.malpan.game.BoardSize;

class PlaceTest {

  private static final int LAST = BoardSize.LIMIT - 1;

  @Test
  void aCellIsInsideWhenItsColumnAndItsRowAre() {
    Random random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      int left = coordinate(random);
      int top = coordinate(random);
      int right = Math.min(LAST, left + random.nextInt(20));
      int bottom = Math.min(LAST, top + random.nextInt(20));
      int x = Math.clamp(left + random.nextInt(40) - 10, 0, LAST);
      int y = Math.clamp(top + random.nextInt(40) - 10, 0, LAST);
      int expected = x >= left && x <= right && y >= top && y <= bottom ? 1 : 0;

      assertEquals(
          expected,
          Place.isInside(Place.of(x, y), Place.of(left, top), Place.of(right, bottom)),
          () -> "%d,%d in %d,%d to %d,%d".formatted(x, y, left, top, right, bottom));
    }
  }

  /** Edges of the board as often as the rest. */
  private static int coordinate(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> 0;
      case 1 -> LAST;
      default -> random.nextInt(BoardSize.LIMIT);
    };
  }

  @Test
  void aPlaceKeepsItsColumnAndItsRow() {
    int place = Place.of(LAST, 17);

    assertEquals(LAST, Place.x(place));
    assertEquals(17, Place.y(place));
  }
}
