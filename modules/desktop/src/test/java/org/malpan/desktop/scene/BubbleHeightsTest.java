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
        BubbleHeights.wanted(List.of(bubble(1, 0, 0), bubble(2, 100, 0)), List.of()));
  }

  @Test
  void theHigherOfTwoGoesAboveTheLower() {
    assertEquals(
        Map.of(1, 22.0, 2, 0.0),
        BubbleHeights.wanted(List.of(bubble(1, 0, 10), bubble(2, 50, 0)), List.of()));
  }

  @Test
  void aBubbleGoesAboveAnotherPiecesNameButStaysAtItsOwn() {
    List<Box> names = List.of(new Box(1, 0, -10, 50, 12), new Box(2, 60, 5, 50, 10));

    assertEquals(Map.of(1, 17.0), BubbleHeights.wanted(List.of(bubble(1, 0, 0)), names));
  }

  @Test
  void itGlidesThereAndThenStands() {
    heights.settle(List.of(bubble(1, 0, 10)), List.of());
    List<Box> both = List.of(bubble(1, 0, 10), bubble(2, 0, 0));

    heights.settle(both, List.of());
    double first = heights.of(1);
    assertTrue(first > 0 && first < 22, "after a frame " + first);

    for (int frame = 0; frame < 60; frame++) {
      heights.settle(both, List.of());
    }
    assertEquals(22, heights.of(1));
  }

  @Test
  void whoSpeaksNoMoreIsForgotten() {
    heights.settle(List.of(bubble(1, 0, 10), bubble(2, 0, 0)), List.of());
    heights.settle(List.of(), List.of());

    assertEquals(0, heights.of(1));
  }
}
