package org.malpan.desktop.hud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PacketRateTest {

  private static final long TENTH = 100_000_000;

  private final PacketRate rate = new PacketRate();

  @Test
  void aSteadyStreamHasItsRate() {
    int shown = 0;
    for (int i = 0; i <= 50; i++) {
      shown = rate.count(30L * i, i * TENTH);
    }

    assertEquals(300, shown);
  }

  @Test
  void whenNothingComesTheRateFallsToNothingInTwoSeconds() {
    int _ = rate.count(0, 0);
    int _ = rate.count(500, TENTH);
    int shown = -1;
    for (int i = 2; i < 24; i++) {
      shown = rate.count(500, i * TENTH);
    }

    assertEquals(0, shown);
  }

  @Test
  void anotherMatchCountsAnew() {
    int _ = rate.count(90_000, 0);
    int _ = rate.count(10, TENTH);

    assertEquals(100, rate.count(20, 2 * TENTH));
  }
}
