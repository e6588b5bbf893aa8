package org.malpan.desktop.hud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FitTest {

  private static final List<Fit.Part> PARTS =
      List.of(new Fit.Part("here", 0), new Fit.Part("tick 7", 2), new Fit.Part("at 3, 4", 1));

  private static String line(int room) {
    return Fit.line(PARTS, "-", String::length, room);
  }

  @Test
  void whatMattersLeastIsLeftOutFirst() {
    assertEquals("here-tick 7-at 3, 4", line(19));
    assertEquals("here-at 3, 4", line(18));
    assertEquals("here", line(11));
  }

  @Test
  void whereNothingFitsTheShortestIsSaid() {
    assertEquals("here", line(1));
    assertEquals("b", Fit.first(List.of("aaa", "b"), String::length, 0));
  }
}
