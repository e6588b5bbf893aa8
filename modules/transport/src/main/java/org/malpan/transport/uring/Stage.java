package org.malpan.transport.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.malpan.transport.SendBuffer;
import org.malpan.transport.memory.OffHeap;

/**
 * Where few bytes wait for the next batch of sends, those of all links one behind the other: a line
 * of cache has several links' bytes, and what a batch has taken is free with one assignment. Of the
 * ring's thread.
 */
final class Stage {

  /** A batch of entries with a few dozen bytes each. */
  private static final int BYTES = 256 << 10;

  /** Longer bytes are better sent from where they are. */
  private static final int MOST = 512;

  private final long address;
  private int end;
  private int batchEnd;

  Stage(Arena arena) {
    MemorySegment memory = arena.allocate(BYTES + SendBuffer.SLACK, SendBuffer.SLACK);
    address = memory.address();
  }

  /**
   * Takes a copy.
   *
   * @return where it is, or 0 when there is no room
   */
  long put(long from, int count) {
    if (count > MOST || end + count > BYTES) {
      return 0;
    }
    long at = address + end;
    OffHeap.copy(from, at, count);
    end += count;
    return at;
  }

  /** What is there goes with the batch that is submitted now. */
  void submit() {
    batchEnd = end;
  }

  /** The kernel has read what went with the last batch. */
  void settle() {
    // Room comes free only as a whole: nearly always nothing was put since.
    if (end == batchEnd) {
      end = 0;
    }
    batchEnd = 0;
  }
}
