package org.malpan.transport.link;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/**
 * Buffers for bytes that wait, lent to links only while they have some: an idle link holds none.
 * Keeps a bounded number of two sizes outside the heap, from where the system takes them without
 * another copy; larger ones come and go on the heap. Thread-safe.
 */
final class BufferPool {

  /** What a player is sent a tick. */
  static final int SMALL_BYTES = 512;

  /** What a player is sent at a full view, or a busy link a tick. */
  static final int LARGE_BYTES = 4096;

  /** Of each size so many bytes are kept: a tick of 20,000 players allocates nothing. */
  private static final int KEPT_BYTES = 16 << 20;

  private final ArrayDeque<ByteBuffer> small = new ArrayDeque<>();
  private final ArrayDeque<ByteBuffer> large = new ArrayDeque<>();

  private final boolean direct;

  /** Starts empty; {@code direct} when larger buffers, too, must be outside the heap. */
  BufferPool(boolean direct) {
    this.direct = direct;
  }

  /** An empty buffer with room for at least {@code bytes}. */
  ByteBuffer take(int bytes) {
    if (bytes <= SMALL_BYTES) {
      return take(small, SMALL_BYTES);
    }
    if (bytes <= LARGE_BYTES) {
      return take(large, LARGE_BYTES);
    }
    return direct ? ByteBuffer.allocateDirect(bytes) : ByteBuffer.allocate(bytes);
  }

  private synchronized ByteBuffer take(ArrayDeque<ByteBuffer> free, int size) {
    return free.isEmpty() ? ByteBuffer.allocateDirect(size) : free.pop();
  }

  /** Takes a buffer back; the caller forgets it. */
  synchronized void give(ByteBuffer buffer) {
    if (buffer.capacity() > LARGE_BYTES) {
      return;
    }
    ArrayDeque<ByteBuffer> free = buffer.capacity() == SMALL_BYTES ? small : large;
    if (free.size() < KEPT_BYTES / buffer.capacity()) {
      free.push(buffer.clear());
    }
  }
}
