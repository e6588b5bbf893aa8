package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PaceTest {

  private static final long PERIOD = 1_000_000_000L / 30;

  private final Pace pace = new Pace(30, 5, 1000);

  @Test
  void oneTickIsDueEachPeriod() {
    assertEquals(1, pace.due(1000));
    assertEquals(0, pace.due(1001));
    assertEquals(PERIOD - 1, pace.waitNanos(1001));
    assertEquals(1, pace.due(1000 + PERIOD));
    assertEquals(0, pace.skipped());
  }

  @Test
  void aLateLoopCatchesUp() {
    assertEquals(1, pace.due(1000));
    assertEquals(4, pace.due(1000 + 4 * PERIOD));
    assertEquals(0, pace.skipped());
    assertEquals(PERIOD, pace.waitNanos(1000 + 4 * PERIOD));
  }

  @Test
  void aVeryLateLoopSkipsWhatIsBeyondTheLimit() {
    assertEquals(1, pace.due(1000));
    assertEquals(5, pace.due(1000 + 100 * PERIOD));
    assertEquals(95, pace.skipped());
    assertEquals(0, pace.due(1000 + 100 * PERIOD + 1));
  }

  @Test
  void theWaitForSeveralTicksIsThatForTheLastOfThem() {
    assertEquals(1, pace.due(1000));
    assertEquals(3 * PERIOD, pace.waitNanos(1000, 3));
    assertEquals(PERIOD, pace.waitNanos(1000 + 2 * PERIOD, 3));
    assertEquals(0, pace.waitNanos(1000 + 5 * PERIOD, 3));
  }
}
