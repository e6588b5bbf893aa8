package org.malpan.discovery;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How many answers may leave in a second. Of one thread. */
final class AnswerBudget {

  /** To one address. */
  static final int A_SECOND_PER_ADDRESS = 20;

  /** In all; it also bounds the addresses that are remembered. */
  static final int A_SECOND = 500;

  private static final long SECOND_NANOS = 1_000_000_000;

  private final LongSupplier nanos;
  private final Map<InetAddress, Integer> answers = new HashMap<>();
  private int sum;
  private long secondBegan;

  AnswerBudget(LongSupplier nanos) {
    this.nanos = nanos;
    secondBegan = nanos.getAsLong();
  }

  /** Takes one answer to that address out of the budget; false when there is none left. */
  boolean take(InetAddress address) {
    long now = nanos.getAsLong();
    if (now - secondBegan >= SECOND_NANOS) {
      secondBegan = now;
      sum = 0;
      answers.clear();
    }
    if (sum == A_SECOND || answers.getOrDefault(address, 0) == A_SECOND_PER_ADDRESS) {
      return false;
    }
    sum++;
    answers.merge(address, 1, Integer::sum);
    return true;
  }
}
