package org.malpan.session;

import java.util.ArrayDeque;

/**
 * Room for frames, lent to outboxes only while they hold some: a session that is told nothing has
 * none, and a tick's frames stand where those of the last one did. Keeps two sizes, each up to a
 * bound. Tick thread.
 */
final class FramePool {

  /** What a player is told a tick. */
  static final int SMALL_BYTES = 512;

  /** What a player is told of a full view. */
  static final int LARGE_BYTES = 4096;

  /** Of each size: a tick of 20,000 players allocates nothing. */
  private static final int KEPT_BYTES = 16 << 20;

  private final ArrayDeque<FrameBuffer> small = new ArrayDeque<>();
  private final ArrayDeque<FrameBuffer> large = new ArrayDeque<>();

  /** An empty buffer for at least so many bytes. */
  FrameBuffer take(int bytes) {
    if (bytes <= SMALL_BYTES) {
      return small.isEmpty() ? new FrameBuffer(SMALL_BYTES) : small.pop();
    }
    if (bytes <= LARGE_BYTES) {
      return large.isEmpty() ? new FrameBuffer(LARGE_BYTES) : large.pop();
    }
    return new FrameBuffer(bytes);
  }

  /** Takes a buffer back; the caller forgets it. */
  void give(FrameBuffer buffer) {
    int capacity = buffer.capacity();
    if (capacity > LARGE_BYTES) {
      return;
    }
    ArrayDeque<FrameBuffer> free = capacity == SMALL_BYTES ? small : large;
    if (free.size() < KEPT_BYTES / capacity) {
      free.push(buffer);
    }
  }
}
