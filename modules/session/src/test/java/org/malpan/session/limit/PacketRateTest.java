package org.malpan.session.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PacketRateTest {

  private static final long SECOND = 1_000_000_000;

  private final PacketRate rate = new PacketRate(10, 20);
  private long paidNanos;

  /** How many of those packets at once are allowed, until the first that is not. */
  private int allowed(int packets, long nowNanos) {
    for (int i = 0; i < packets; i++) {
      paidNanos = rate.pay(paidNanos, nowNanos);
      if (!rate.allows(paidNanos, nowNanos)) {
        return i;
      }
    }
    return packets;
  }

  private void beginAt(long nowNanos) {
    paidNanos = nowNanos;
  }

  @Test
  void aBurstIsAllowedAndNotOnePacketMore() {
    beginAt(5 * SECOND);
    assertEquals(20, allowed(21, 5 * SECOND));
  }

  @Test
  void itsRateIsAllowedForEverAndAfterABurstToo() {
    beginAt(0);
    assertEquals(20, allowed(20, 0));
    for (long now = SECOND / 10; now < 100 * SECOND; now += SECOND / 10) {
      assertEquals(1, allowed(1, now));
    }
    assertEquals(0, allowed(1, 100 * SECOND - SECOND / 10));
  }

  @Test
  void aPauseBringsABurstBackButNoLargerOne() {
    beginAt(0);
    assertEquals(20, allowed(20, 0));
    assertEquals(20, allowed(30, 3600 * SECOND));
  }

  @Test
  void nanosecondsMayStartAnywhere() {
    long start = Long.MAX_VALUE - SECOND;
    beginAt(start);
    assertEquals(20, allowed(20, start));
    assertEquals(20, allowed(21, start + 2 * SECOND));
  }
}
