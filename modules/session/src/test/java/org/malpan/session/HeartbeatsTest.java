package org.malpan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeartbeatsTest {

  private static final long BORN = 5_000_000_000L;
  private static final long SECOND = 1_000_000_000L;

  private final Heartbeats heartbeats = new Heartbeats(BORN);

  @Test
  void aMeasureIsDueEveryOtherSecond() {
    assertFalse(heartbeats.isMeasureDue(BORN + 2 * SECOND - 1));
    assertTrue(heartbeats.isMeasureDue(BORN + 2 * SECOND));
  }

  @Test
  void aPeerThatTakesLongerThanTheMeasuresAreApartIsMeasuredToo() {
    heartbeats.sent(BORN);

    assertFalse(heartbeats.isMeasureDue(BORN + 2 * SECOND));
    heartbeats.answered(BORN, BORN + 2_500_000_000L);

    assertEquals(2_500, heartbeats.roundTripMillis(BORN + 3 * SECOND));
    assertTrue(heartbeats.isMeasureDue(BORN + 3 * SECOND));
  }

  @Test
  void anAnswerToAnotherHeartbeatIsNoMeasure() {
    heartbeats.sent(BORN);

    heartbeats.answered(BORN - 1, BORN + SECOND);

    assertEquals(-1, heartbeats.roundTripMillis(BORN + SECOND));
  }

  @Test
  void aSecondAnswerIsNoMeasure() {
    heartbeats.sent(BORN);
    heartbeats.answered(BORN, BORN + 10_000_000);

    heartbeats.answered(BORN, BORN + 20_000_000);

    assertEquals(10, heartbeats.roundTripMillis(BORN + SECOND));
  }

  @Test
  void anAnswerThatIsLateCountsAsLongAsItIsWaitedFor() {
    heartbeats.sent(BORN);
    heartbeats.answered(BORN, BORN + 10_000_000);
    heartbeats.sent(BORN + 2 * SECOND);

    assertEquals(10, heartbeats.roundTripMillis(BORN + 2 * SECOND + 5_000_000));
    assertEquals(700, heartbeats.roundTripMillis(BORN + 2 * SECOND + 700_000_000));
  }

  @Test
  void aRoundTripOfMinutesIsTheLongestThereIs() {
    heartbeats.sent(BORN);

    heartbeats.answered(BORN, BORN + 90 * SECOND);

    assertEquals(65_535, heartbeats.roundTripMillis(BORN + 90 * SECOND));
  }

  @Test
  void aQuestionWithinASecondOfTheLastAnswerIsPassedOver() {
    assertTrue(heartbeats.takeQuestion(BORN));

    assertFalse(heartbeats.takeQuestion(BORN + SECOND - 1));
    assertTrue(heartbeats.takeQuestion(BORN + SECOND));
  }

  @Test
  void aQuestionIsHeardOnceUntilItIsTaken() {
    assertTrue(heartbeats.ask());
    assertFalse(heartbeats.ask());

    assertTrue(heartbeats.takeQuestion(BORN));

    assertTrue(heartbeats.ask());
  }
}
