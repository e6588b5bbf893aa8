package org.malpan.desktop.hud;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackTest {

  private static final int[] WANTED = {160, 200, 60, 140};
  private static final int[] LEAST = {60, 80, 40, 90};

  @Test
  void whatIsLeftGoesToTheOneThatGrows() {
    assertArrayEquals(new int[] {160, 300, 60, 140}, Stack.heights(660, WANTED, LEAST, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {559, 500, 413, 300, 270})
  void allGiveWayButNoneBelowItsLeast(int room) {
    int[] heights = Stack.heights(room, WANTED, LEAST, 1);

    assertEquals(room, Arrays.stream(heights).sum());
    for (int i = 0; i < heights.length; i++) {
      assertTrue(heights[i] >= LEAST[i], Arrays.toString(heights));
    }
  }

  @Test
  void whereNotEvenThatFitsTheChatBelowIsTheLastToGo() {
    assertArrayEquals(new int[] {0, 0, 10, 90}, Stack.heights(100, WANTED, LEAST, 1));
  }
}
