package org.malpan.discovery;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many answers may leave in a second. Each sender's first answer of a second has a share of its
 * own that further answers cannot use up: one that asks once is answered beside others that ask all
 * the time. An IPv4 address is a sender, and so is an IPv6 network of 64 bits. Of one thread.
 */
final class AnswerBudget {

  /** To one sender. */
  static final int A_SECOND_PER_SENDER = 20;

  /** First answers; the number also bounds the senders that are remembered. */
  static final int FIRST_A_SECOND = 400;

  /** Answers behind the first, of all senders together. */
  static final int FURTHER_A_SECOND = 100;

  private static final long SECOND_NANOS = 1_000_000_000;
  private static final int NETWORK_BYTES = 8;

  private final LongSupplier nanos;
  private final Map<InetAddress, Integer> answers = new HashMap<>();
  private int further;
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
      further = 0;
      answers.clear();
    }
    InetAddress sender = sender(address);
    int before = answers.getOrDefault(sender, 0);
    boolean isLeft =
        before == 0
            ? answers.size() < FIRST_A_SECOND
            : before < A_SECOND_PER_SENDER && further < FURTHER_A_SECOND;
    if (isLeft) {
      answers.put(sender, before + 1);
      further += before == 0 ? 0 : 1;
    }
    return isLeft;
  }

  private static InetAddress sender(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address;
    }
    byte[] network = address.getAddress();
    Arrays.fill(network, NETWORK_BYTES, network.length, (byte) 0);
    try {
      return InetAddress.getByAddress(network);
    } catch (UnknownHostException e) {
      throw new AssertionError("16 bytes are an address", e);
    }
  }
}
