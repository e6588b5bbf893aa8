package org.malpan.transport.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.malpan.transport.SendBuffer;

class BufferPoolTest {

  private final BufferPool pool = new BufferPool(false);

  @ParameterizedTest
  @ValueSource(ints = {1, 512, 513, 4096, 4097, 16_384, 16_385, 65_536, 65_537, 262_144})
  void aBufferThatWasGivenBackIsTakenAgain(int bytes) {
    SendBuffer first = pool.take(bytes);
    assertTrue(first.capacity() >= bytes);
    assertTrue(first.bytes().isDirect());
    SendBuffer second = pool.take(bytes);
    assertNotSame(first, second);
    pool.give(first);
    assertSame(first, pool.take(bytes));
  }

  @Test
  void burstsUseTheSameMemoryEachTime() {
    Set<SendBuffer> all = new HashSet<>();
    for (int burst = 0; burst < 50; burst++) {
      List<SendBuffer> lent = new ArrayList<>();
      for (int link = 0; link < 100; link++) {
        lent.add(pool.take(60_000));
      }
      all.addAll(lent);
      lent.forEach(pool::give);
    }
    assertEquals(100, all.size());
  }

  @Test
  void onlySoMuchIsKept() {
    int most = BufferPool.KEPT_SLOW_BYTES / BufferPool.LARGEST_BYTES;
    List<SendBuffer> lent = new ArrayList<>();
    for (int i = 0; i < most + 10; i++) {
      lent.add(pool.take(BufferPool.LARGEST_BYTES));
    }
    lent.forEach(pool::give);
    Set<SendBuffer> before = new HashSet<>(lent);
    int again = 0;
    for (int i = 0; i < most + 10; i++) {
      again += before.contains(pool.take(BufferPool.LARGEST_BYTES)) ? 1 : 0;
    }
    assertEquals(most, again);
  }

  @Test
  void whatIsLentIsCountedUntilItIsBack() throws Exception {
    for (int bytes : new int[] {10, 4_000, 10_000, 1 << 20}) {
      SendBuffer buffer = pool.take(bytes);
      assertEquals(buffer.capacity(), pool.lentBytes());
      pool.give(buffer);
      assertEquals(0, pool.lentBytes());
    }
  }

  @Test
  void whatTheOwnerTakesAndOthersGiveIsCountedOnce() throws Exception {
    pool.ownedBy(Thread.currentThread());
    SendBuffer first = pool.take(100);
    pool.give(first);
    SendBuffer again = pool.take(100);
    assertSame(first, again);
    assertEquals(BufferPool.SMALL_BYTES, pool.lentBytes());
    Thread.ofPlatform().start(() -> pool.give(again)).join();
    assertEquals(0, pool.lentBytes());
    SendBuffer third = pool.take(100);
    assertEquals(BufferPool.SMALL_BYTES, pool.lentBytes());
    pool.give(third);
    assertEquals(0, pool.lentBytes());
  }
}
