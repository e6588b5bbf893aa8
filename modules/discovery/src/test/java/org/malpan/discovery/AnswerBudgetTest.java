package org.malpan.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AnswerBudgetTest {

  private final AtomicLong nanos = new AtomicLong();
  private final AnswerBudget budget = new AnswerBudget(nanos::get);

  private static InetAddress address(int last) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {10, 0, (byte) (last >> 8), (byte) last});
  }

  @Test
  void aSenderGetsItsShareOfASecondAndThenAgain() throws Exception {
    for (int i = 0; i < AnswerBudget.A_SECOND_PER_SENDER; i++) {
      assertTrue(budget.take(address(1)));
    }
    assertFalse(budget.take(address(1)));
    assertTrue(budget.take(address(2)));
    nanos.set(999_999_999);
    assertFalse(budget.take(address(1)));
    nanos.set(1_000_000_000);
    assertTrue(budget.take(address(1)));
  }

  @Test
  void oneThatAsksOnceIsAnsweredBesideAFloodOfOthers() throws Exception {
    for (int round = 0; round < 100; round++) {
      for (int sender = 0; sender < 300; sender++) {
        boolean _ = budget.take(address(sender));
      }
    }
    assertTrue(budget.take(address(300)));
  }

  @Test
  void manySendersTogetherGetNoMoreThanASecondsAnswers() throws Exception {
    int answers = 0;
    for (int i = 0; i < 10_000; i++) {
      answers += budget.take(address(i % 1000)) ? 1 : 0;
    }
    assertEquals(AnswerBudget.FIRST_A_SECOND + AnswerBudget.FURTHER_A_SECOND, answers);
  }

  @Test
  void anIpv6NetworkOf64BitsIsOneSender() throws Exception {
    for (int i = 0; i < AnswerBudget.A_SECOND_PER_SENDER; i++) {
      assertTrue(budget.take(InetAddress.getByName("2001:db8:1:2::" + i)));
    }
    assertFalse(budget.take(InetAddress.getByName("2001:db8:1:2:ffff::1")));
    assertTrue(budget.take(InetAddress.getByName("2001:db8:1:3::1")));
  }
}
