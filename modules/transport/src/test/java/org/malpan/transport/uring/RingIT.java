package org.malpan.transport.uring;

import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ring under every set of flags that older kernels fall back to. */
class RingIT {

  private static final int UNKNOWN_FLAG = 1 << 30;

  @BeforeAll
  static void theKernelHasIt() {
    try {
      new Ring().close();
    } catch (IOException e) {
      Assumptions.abort(e.getMessage());
    }
  }

  @Test
  void everySetOfFlagsMovesBytes() throws IOException {
    for (int flags : Ring.FLAGS) {
      assertMovesBytes(flags);
    }
  }

  @Test
  void flagsThatTheKernelDoesNotKnowAreLeftOut() throws IOException {
    assertMovesBytes(Ring.FLAGS[0] | UNKNOWN_FLAG, Ring.FLAGS[1]);
  }

  /** More rounds than the queue has entries, so that its end is crossed. */
  private static void assertMovesBytes(int... flags) throws IOException {
    int file = Libc.eventFile();
    try (Arena arena = Arena.ofConfined();
        Ring ring = new Ring(flags)) {
      MemorySegment out = arena.allocate(JAVA_LONG);
      MemorySegment in = arena.allocate(JAVA_LONG);
      for (int round = 1; round <= 5_000; round++) {
        out.set(JAVA_LONG, 0, round);
        assertEquals(8, Libc.write(file, out));
        ring.put(Entry.READ, file, in.address(), 8, 0, round);
        ring.await(1, Long.MAX_VALUE);
        List<Long> heard = new ArrayList<>();
        assertEquals(
            1,
            ring.drain((data, result, _) -> {
              heard.add(data);
              assertEquals(8, result);
              return true;
            }));
        assertEquals(List.of((long) round), heard);
        assertEquals(round, in.get(JAVA_LONG, 0));
      }
    } finally {
      int _ = Libc.close(file);
    }
  }

  @Test
  void aDrainThatIsCutLeavesTheRestInItsOrder() throws IOException {
    int file = Libc.eventFile();
    try (Arena arena = Arena.ofConfined();
        Ring ring = new Ring()) {
      MemorySegment out = arena.allocate(JAVA_LONG);
      for (int i = 0; i < 5; i++) {
        out.set(JAVA_LONG, 0, 1);
        ring.put(Entry.SEND, file, out.address(), 8, 0, i);
      }
      ring.await(5, Long.MAX_VALUE);
      int end = ring.completionsEnd();
      List<Long> heard = new ArrayList<>();
      assertEquals(2, ring.drain((data, _, _) -> heard.add(data) && heard.size() < 2));
      assertFalse(ring.hasServed(end));
      assertEquals(3, ring.drain((data, _, _) -> heard.add(data)));
      assertTrue(ring.hasServed(end));
      assertEquals(List.of(0L, 1L, 2L, 3L, 4L), heard);
    } finally {
      int _ = Libc.close(file);
    }
  }

  @Test
  void aKernelThatIsTooOldIsNamed() {
    IOException failure = assertThrows(IOException.class, () -> new Ring(UNKNOWN_FLAG).close());
    assertTrue(failure.getMessage().contains("6.0 or later"), failure::getMessage);
  }
}
