package org.malpan.examples.tanks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AnglesTest {

  @Test
  void sinesAreThoseOfTheRealNumbersRounded() {
    for (int angle = 0; angle < Angles.TURN; angle++) {
      double turn = 2 * Math.PI * angle / Angles.TURN;
      assertEquals(Math.round(1024 * Math.sin(turn)), Angles.sine(angle), "sine of " + angle);
      assertEquals(Math.round(1024 * Math.cos(turn)), Angles.cosine(angle), "cosine of " + angle);
    }
  }
}
