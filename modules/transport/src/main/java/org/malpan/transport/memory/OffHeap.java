package org.malpan.transport.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * Memory outside the heap by its address: a buffer's own object would be one more line of cache for
 * each that is written to. Nothing is checked, so that whoever writes must have been lent the
 * memory; see {@link org.malpan.transport.SendBuffer#address}.
 */
@SuppressWarnings("restricted") // a segment of all memory is what this is for
public final class OffHeap {

  private static final VarHandle LONG = ValueLayout.JAVA_LONG_UNALIGNED.varHandle();
  private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private OffHeap() {}

  /** Puts eight bytes, in the machine's own order, at any alignment. */
  public static void putLong(long address, long bytes) {
    LONG.set(ALL, address, bytes);
  }

  /** Copies bytes in whole words, and so up to seven of anything behind them. */
  public static void copy(long from, long to, int count) {
    for (int i = 0; i < count; i += Long.BYTES) {
      putLong(to + i, (long) LONG.get(ALL, from + i));
    }
  }
}
