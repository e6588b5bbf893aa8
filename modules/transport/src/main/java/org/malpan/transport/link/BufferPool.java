package org.malpan.transport.link;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;
import org.malpan.transport.SendBuffer;

/**
 * Buffers for bytes on their way out, lent only while there are some: an idle link holds none.
 * Keeps a bounded number of each size outside the heap, from where the system takes them without
 * another copy; still larger ones come and go on the heap. Thread-safe.
 */
final class BufferPool {

  /** What a player is sent a tick. */
  static final int SMALL_BYTES = 512;

  /** What a player is sent at a full view, or a busy link a tick. */
  static final int LARGE_BYTES = 4096;

  /** Sizes of what links hold whose peers read slowly, each four times the one before. */
  private static final int SLOW_SIZES = 3;

  /** The largest that is kept: what a link may hold unless more is configured. */
  static final int LARGEST_BYTES = LARGE_BYTES << 2 * SLOW_SIZES;

  /** Kept of each of the two usual sizes: a tick of 20,000 players allocates nothing. */
  private static final int KEPT_BYTES = 16 << 20;

  /** Kept of the sizes for slow peers, together. */
  static final int KEPT_SLOW_BYTES = 64 << 20;

  /** The owner keeps for itself at most that number of each usual size. */
  private static final int OWN_BUFFERS = 1024;

  private static final VarHandle OWN_LENT = handle("ownLentBytes");
  private static final VarHandle LENT = handle("lentBytes");

  private static VarHandle handle(String field) {
    try {
      return MethodHandles.lookup().findVarHandle(BufferPool.class, field, long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ArrayDeque<SendBuffer> small = new ArrayDeque<>();
  private final ArrayDeque<SendBuffer> large = new ArrayDeque<>();

  // Guarded by this.
  private final List<ArrayDeque<SendBuffer>> slow =
      Stream.generate(ArrayDeque<SendBuffer>::new).limit(SLOW_SIZES).toList();
  private long keptSlowBytes;
  private long lentBytes;

  /** Of the owner's thread: most buffers come and go there, and need no lock. */
  private final ArrayDeque<SendBuffer> ownSmall = new ArrayDeque<>();

  private final ArrayDeque<SendBuffer> ownLarge = new ArrayDeque<>();

  /** What the owner was lent less what it gave back; below 0 when others took what it gives. */
  private long ownLentBytes;

  private volatile Thread owner;

  private final boolean direct;

  /** Starts empty; {@code direct} when the largest buffers, too, must be outside the heap. */
  BufferPool(boolean direct) {
    this.direct = direct;
  }

  /** Says which thread takes and gives most of them; once. */
  void ownedBy(Thread thread) {
    owner = thread;
  }

  /** Memory of all buffers that are lent; of other threads' last buffers perhaps a moment old. */
  long lentBytes() {
    return (long) LENT.getOpaque(this) + (long) OWN_LENT.getOpaque(this);
  }

  /** An empty buffer for at least {@code bytes}. */
  SendBuffer take(int bytes) {
    if (bytes <= SMALL_BYTES) {
      return emptied(take(ownSmall, small, SMALL_BYTES));
    }
    if (bytes <= LARGE_BYTES) {
      return emptied(take(ownLarge, large, LARGE_BYTES));
    }
    return emptied(takeSlow(bytes));
  }

  private SendBuffer take(ArrayDeque<SendBuffer> own, ArrayDeque<SendBuffer> all, int size) {
    if (Thread.currentThread() == owner && !own.isEmpty()) {
      OWN_LENT.setOpaque(this, ownLentBytes + size);
      return own.pop();
    }
    return takeOfAll(all, size);
  }

  /** When it is taken, and not when it is given back: the one that takes it touches it anyway. */
  private static SendBuffer emptied(SendBuffer buffer) {
    ByteBuffer _ = buffer.bytes().clear();
    return buffer;
  }

  private synchronized SendBuffer takeOfAll(ArrayDeque<SendBuffer> free, int size) {
    SendBuffer buffer = free.isEmpty() ? SendBuffer.offHeap(size) : free.pop();
    lent(size);
    return buffer;
  }

  private synchronized SendBuffer takeSlow(int bytes) {
    if (bytes > LARGEST_BYTES) {
      SendBuffer single = direct ? SendBuffer.offHeap(bytes) : SendBuffer.onHeap(bytes);
      lent(bytes);
      return single;
    }
    int size = sizeFor(bytes);
    int capacity = capacityOf(size);
    SendBuffer buffer = slow.get(size).poll();
    if (buffer == null) {
      buffer = SendBuffer.offHeap(capacity);
    } else {
      keptSlowBytes -= capacity;
    }
    lent(capacity);
    return buffer;
  }

  /** Guarded by this. */
  private void lent(int bytes) {
    LENT.setOpaque(this, lentBytes + bytes);
  }

  private static int sizeFor(int bytes) {
    int size = 0;
    while (capacityOf(size) < bytes) {
      size++;
    }
    return size;
  }

  private static int capacityOf(int size) {
    return LARGE_BYTES << 2 * (size + 1);
  }

  /** Takes a buffer back; the caller forgets it. */
  void give(SendBuffer buffer) {
    int capacity = buffer.capacity();
    if (capacity > LARGE_BYTES) {
      giveSlow(buffer, capacity);
      return;
    }
    ArrayDeque<SendBuffer> own = capacity == SMALL_BYTES ? ownSmall : ownLarge;
    if (Thread.currentThread() == owner && own.size() < OWN_BUFFERS) {
      OWN_LENT.setOpaque(this, ownLentBytes - capacity);
      own.push(buffer);
    } else {
      giveToAll(buffer, capacity);
    }
  }

  private synchronized void giveToAll(SendBuffer buffer, int capacity) {
    lent(-capacity);
    ArrayDeque<SendBuffer> free = capacity == SMALL_BYTES ? small : large;
    if (free.size() < KEPT_BYTES / capacity) {
      free.push(buffer);
    }
  }

  private synchronized void giveSlow(SendBuffer buffer, int capacity) {
    lent(-capacity);
    if (capacity <= LARGEST_BYTES && keptSlowBytes + capacity <= KEPT_SLOW_BYTES) {
      keptSlowBytes += capacity;
      slow.get(sizeFor(capacity)).push(buffer);
    }
  }
}
