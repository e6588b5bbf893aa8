package org.malpan.transport.link;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.malpan.transport.SendBuffer;

/**
 * Buffers for bytes on their way out, lent only while there are some: an idle link holds none.
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

  /** So many of each size the owner keeps for itself. */
  private static final int OWN_BUFFERS = 1024;

  private final ArrayDeque<SendBuffer> small = new ArrayDeque<>();
  private final ArrayDeque<SendBuffer> large = new ArrayDeque<>();

  /** Of the owner's thread: most buffers come and go there, and need no lock. */
  private final ArrayDeque<SendBuffer> ownSmall = new ArrayDeque<>();

  private final ArrayDeque<SendBuffer> ownLarge = new ArrayDeque<>();

  private volatile Thread owner;

  private final boolean direct;

  /** Starts empty; {@code direct} when larger buffers, too, must be outside the heap. */
  BufferPool(boolean direct) {
    this.direct = direct;
  }

  /** Says which thread takes and gives most of them; once. */
  void ownedBy(Thread thread) {
    owner = thread;
  }

  /** An empty buffer for at least {@code bytes}. */
  SendBuffer take(int bytes) {
    if (bytes <= SMALL_BYTES) {
      return emptied(take(ownSmall, small, SMALL_BYTES));
    }
    if (bytes <= LARGE_BYTES) {
      return emptied(take(ownLarge, large, LARGE_BYTES));
    }
    return direct ? SendBuffer.offHeap(bytes) : SendBuffer.onHeap(bytes);
  }

  private SendBuffer take(ArrayDeque<SendBuffer> own, ArrayDeque<SendBuffer> all, int size) {
    return Thread.currentThread() == owner && !own.isEmpty() ? own.pop() : takeOfAll(all, size);
  }

  /** When it is taken, and not when it is given back: who takes it touches it anyway. */
  private static SendBuffer emptied(SendBuffer buffer) {
    ByteBuffer _ = buffer.bytes().clear();
    return buffer;
  }

  private synchronized SendBuffer takeOfAll(ArrayDeque<SendBuffer> free, int size) {
    return free.isEmpty() ? SendBuffer.offHeap(size) : free.pop();
  }

  /** Takes a buffer back; the caller forgets it. */
  void give(SendBuffer buffer) {
    int capacity = buffer.capacity();
    if (capacity > LARGE_BYTES) {
      return;
    }
    ArrayDeque<SendBuffer> own = capacity == SMALL_BYTES ? ownSmall : ownLarge;
    if (Thread.currentThread() == owner && own.size() < OWN_BUFFERS) {
      own.push(buffer);
    } else {
      giveToAll(buffer, capacity);
    }
  }

  private synchronized void giveToAll(SendBuffer buffer, int capacity) {
    ArrayDeque<SendBuffer> free = capacity == SMALL_BYTES ? small : large;
    if (free.size() < KEPT_BYTES / capacity) {
      free.push(buffer);
    }
  }
}
