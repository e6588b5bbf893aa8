package org.malpan.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StressRulesTest {

  private final StressRules rules = new StressRules();

  private void delayTo(int millis) {
    for (int i = 0; i < 1000 && rules.delayMillis() != millis; i++) {
      rules.moved(millis);
    }
    assertEquals(millis, rules.delayMillis());
  }

  @Test
  void theFigureStepsAMillisecondTowardsEachDelay() {
    rules.moved(500);
    rules.moved(500);
    rules.moved(2);
    rules.moved(0);
    assertEquals(1, rules.delayMillis());
  }

  @Test
  void aClientComesEvery50MillisecondsWhileItIsCalm() {
    assertEquals(StressRules.Change.CONNECT, rules.due(1000));
    assertEquals(StressRules.Change.NONE, rules.due(1049));
    assertEquals(StressRules.Change.CONNECT, rules.due(1050));
  }

  @Test
  void aClientComesEvery500MillisecondsWhenItIsBusy() {
    delayTo(100);
    assertEquals(StressRules.Change.CONNECT, rules.due(1000));
    assertEquals(StressRules.Change.NONE, rules.due(1499));
    assertEquals(StressRules.Change.CONNECT, rules.due(1500));
  }

  @Test
  void theOldestLeavesWhenItIsTooSlow() {
    delayTo(150);
    assertEquals(StressRules.Change.CONNECT, rules.due(1000));
    delayTo(151);
    assertEquals(StressRules.Change.LEAVE, rules.due(1500));
  }
}
