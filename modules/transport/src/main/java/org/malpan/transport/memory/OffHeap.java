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
}
