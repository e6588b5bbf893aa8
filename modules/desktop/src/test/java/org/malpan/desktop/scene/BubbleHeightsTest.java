package org.malpan.desktop.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.malpan.desktop.scene.BubbleHeights.Box;

class BubbleHeightsTest {

  private final BubbleHeights heights = new BubbleHeights();

  private static Box bubble(int piece, double left, double bottom) {
    return new Box(piece, left, bottom, 100, 30);
  }

  @Test
  void bubblesThatHaveRoomStayWhereTheyAre() {
    assertEquals(
        Map.of(1, 0.0, 2, 0.0),
        BubbleHeights.wanted(List.of(bubble(1, 0, 0), bubble(2, 100, 0)), List.of(), 1000));
  }

  @Test
  void theHigherOfTwoGoesAboveTheLower() {
    assertEquals(
        Map.of(1, 22.0, 2, 0.0),
        BubbleHeights.wanted(List.of(bubble(1, 0, 10), bubble(2, 50, 0)), List.of(), 1000));
  }

  @Test
  void aBubbleGoesAboveAnotherPiecesNameButStaysAtItsOwn() {
    List<Box> names = List.of(new Box(1, 0, -10, 50, 12), new Box(2, 60, 5, 50, 10));

    assertEquals(Map.of(1, 17.0), BubbleHeights.wanted(List.of(bubble(1, 0, 0)), names, 1000));
  }

  @Test
  void noneIsRaisedOutOfSight() {
    List<Box> both = List.of(bubble(1, 0, 10), bubble(2, 0, 0));

    assertEquals(Map.of(1, 22.0, 2, 0.0), BubbleHeights.wanted(both, List.of(), 62));
    assertEquals(Map.of(1, 0.0, 2, 0.0), BubbleHeights.wanted(both, List.of(), 61));
  }

  @Test
  void ratherThanToGoFarFromWhoSpeaksItHidesAName() {
    List<Box> names =
        List.of(new Box(3, 0, 5, 50, 30), new Box(4, 0, 40, 50, 30), new Box(5, 0, 75, 50, 30));

    assertEquals(Map.of(1, 0.0), BubbleHeights.wanted(List.of(bubble(1, 0, 0)), names, 1000));
  }

  @Test
  void itGlidesThereAndThenStands() {
    heights.settle(List.of(bubble(1, 0, 10)), List.of(), 1000);
    List<Box> both = List.of(bubble(1, 0, 10), bubble(2, 0, 0));

    heights.settle(both, List.of(), 1000);
    double first = heights.of(1);
    assertTrue(first > 0 && first < 22, "after a frame " + first);

    for (int frame = 0; frame < 60; frame++) {
      heights.settle(both, List.of(), 1000);
    }
    assertEquals(22, heights.of(1));
  }

  @Test
  void whoSpeaksNoMoreIsForgotten() {
    heights.settle(List.of(bubble(1, 0, 10), bubble(2, 0, 0)), List.of(), 1000);
    heights.settle(List.of(), List.of(), 1000);

    assertEquals(0, heights.of(1));
  }
}
