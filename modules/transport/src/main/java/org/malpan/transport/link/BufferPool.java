package org.malpan.transport.link;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/**
 * Buffers for bytes that wait, lent to links only while they have some: an idle link holds none.
 * Keeps a bounded number of one size; larger ones come and go. Thread-safe.
 */
public final class BufferPool {

  /** Bytes of a pooled buffer: what a busy link usually sends a tick. */
  static final int BUFFER_BYTES = 4096;

  private static final int KEPT = 2048;

  private final ArrayDeque<ByteBuffer> free = new ArrayDeque<>();

  /** Starts empty. */
  public BufferPool() {}

  /** An empty buffer with room for at least {@code bytes}. */
  synchronized ByteBuffer take(int bytes) {
    if (bytes <= BUFFER_BYTES && !free.isEmpty()) {
      return free.pop();
    }
    return ByteBuffer.allocate(Math.max(BUFFER_BYTES, bytes));
  }

  /** Takes a buffer back; the caller forgets it. */
  synchronized void give(ByteBuffer buffer) {
    if (buffer.capacity() == BUFFER_BYTES && free.size() < KEPT) {
      free.push(buffer.clear());
    }
  }
}
