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
  void anAddressGetsItsShareOfASecondAndThenAgain() throws Exception {
    for (int i = 0; i < AnswerBudget.A_SECOND_PER_ADDRESS; i++) {
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
  void manyAddressesTogetherGetNoMoreThanASecondsAnswers() throws Exception {
    int answers = 0;
    for (int i = 0; i < 1000; i++) {
      answers += budget.take(address(i)) ? 1 : 0;
    }
    assertEquals(AnswerBudget.A_SECOND, answers);
  }
}
