package org.malpan.transport.link;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import org.malpan.transport.SendBuffer;
import org.malpan.transport.memory.OffHeap;

/**
 * The part of a link that holds bytes on their way out: those being sent, and behind them those
 * collected meanwhile, which leave together in the next write. Guarded by the link. No object of
 * its own: it would be another line of cache for every send.
 */
abstract class Outbound extends SystemSide {

  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);
  private static final VarHandle WRITING = writing();

  private static VarHandle writing() {
    try {
      return MethodHandles.lookup().findVarHandle(Outbound.class, "writing", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final BufferPool pool;

  /** From position to limit; null when nothing is being sent. */
  private SendBuffer sending;

  /** Up to position; null when nothing is collected. */
  private SendBuffer collected;

  private boolean writing;

  Outbound(BufferPool pool) {
    this.pool = pool;
  }

  /** See {@link org.malpan.transport.Link#lend}. */
  public final SendBuffer lend(int bytes) {
    return pool.take(bytes);
  }

  /** See {@link org.malpan.transport.Link#giveBack}. */
  public final void giveBack(SendBuffer buffer) {
    pool.give(buffer);
  }

  /** Whether the system has been given a write that it has not done; without the lock, lately. */
  final boolean isWriting() {
    return (boolean) WRITING.getOpaque(this);
  }

  /** See {@link org.malpan.transport.Link#pendingBytes}. */
  public final int pendingBytes() {
    // Asked for each link that a tick has something for: most are free, and that costs no lock.
    return isWriting() ? bytesUnderWay() : 0;
  }

  private synchronized int bytesUnderWay() {
    return isWriting() ? sendingBytes() : 0;
  }

  /** Whether there is nothing to write and nothing being written. */
  final boolean isIdle() {
    return sending == null && collected == null && !isWriting();
  }

  final void setWriting(boolean now) {
    WRITING.setOpaque(this, now);
  }

  final int sendingBytes() {
    return sending == null ? 0 : sending.bytes().remaining();
  }

  final int heldBytes() {
    return sendingBytes() + (collected == null ? 0 : collected.bytes().position());
  }

  final void collect(ByteBuffer bytes) {
    int needed = bytes.remaining();
    if (collected == null) {
      collected = pool.take(needed);
    } else if (collected.bytes().remaining() < needed) {
      ByteBuffer old = collected.bytes();
      SendBuffer larger = pool.take(Math.max(2 * collected.capacity(), old.position() + needed));
      ByteBuffer _ = larger.bytes().put(old.flip());
      pool.give(collected);
      collected = larger;
    }
    ByteBuffer _ = collected.bytes().put(bytes);
  }

  /** Takes a buffer over, which holds so many bytes from its first on. */
  final void take(SendBuffer buffer, int count) {
    if (sending == null && collected == null) {
      sending = buffer;
      ByteBuffer _ = buffer.bytes().clear().limit(count);
    } else if (collected == null) {
      collected = buffer;
      ByteBuffer _ = buffer.bytes().clear().position(count);
    } else {
      collect(buffer.bytes().clear().limit(count));
      pool.give(buffer);
    }
  }

  /** Takes over a copy of what another buffer holds there. */
  final void takeCopy(SendBuffer buffer, int from, int count) {
    SendBuffer own = pool.take(count);
    ByteBuffer _ = own.bytes().put(0, buffer.bytes(), from, count);
    take(own, count);
  }

  /**
   * Model, in {@link #adoptTaken}: these bytes are being written from now on, of a link that has no
   * others.
   *
   * @return the link's own copy of them
   */
  protected final ByteBuffer adopt(long address, int count) {
    sending = pool.take(count);
    OffHeap.copy(address, sending.address(), count);
    setWriting(true);
    return sending.bytes().limit(count);
  }

  /** Writes as much of what is held as the system takes. */
  final IOException pump() {
    try {
      setWriting(true);
      ByteBuffer bytes = next();
      while (bytes.hasRemaining()) {
        if (!write(bytes)) {
          return null;
        }
        bytes = next();
      }
      setWriting(false);
      return null;
    } catch (IOException | RuntimeException | Error e) {
      // Also of a fault of ours: a link that waits for a write that nobody does would never end.
      setWriting(false);
      return Failures.of(e);
    }
  }

  /** All of the buffer being sent is sent: done, unless there are others behind it. */
  final boolean settleWhole() {
    boolean isDone = isWriting() && collected == null;
    if (isDone) {
      pool.give(sending);
      sending = null;
      setWriting(false);
    }
    return isDone;
  }

  /** The bytes to send now, perhaps none. The same buffer until all of it is sent. */
  private ByteBuffer next() {
    if (sending != null && !sending.bytes().hasRemaining()) {
      pool.give(sending);
      sending = null;
    }
    if (sending == null && collected != null) {
      sending = collected;
      collected = null;
      ByteBuffer _ = sending.bytes().flip();
    }
    return sending == null ? EMPTY : sending.bytes();
  }

  /** Model, in {@link #write}: where its bytes begin, outside the heap. */
  protected final long address() {
    return sending.address() + sending.bytes().position();
  }

  /** Forgets all bytes. */
  final void drop() {
    if (sending != null) {
      pool.give(sending);
    }
    if (collected != null) {
      pool.give(collected);
    }
    sending = null;
    collected = null;
  }
}
