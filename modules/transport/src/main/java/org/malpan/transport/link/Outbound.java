package org.malpan.transport.link;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;

/**
 * A link's bytes on their way out: those being sent, and behind them those collected meanwhile,
 * which leave together in the next write. Guarded by the link.
 */
final class Outbound {

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
  private Room sending;

  /** Up to position; null when nothing is collected. */
  private Room collected;

  private boolean writing;

  Outbound(BufferPool pool) {
    this.pool = pool;
  }

  /** Whether the system has been given a write that it has not done; without the lock, lately. */
  boolean isWriting() {
    return (boolean) WRITING.getOpaque(this);
  }

  void setWriting(boolean now) {
    WRITING.setOpaque(this, now);
  }

  int sendingBytes() {
    return sending == null ? 0 : sending.bytes.remaining();
  }

  int size() {
    return sendingBytes() + (collected == null ? 0 : collected.bytes.position());
  }

  void collect(ByteBuffer bytes) {
    int needed = bytes.remaining();
    if (collected == null) {
      collected = pool.take(needed);
    } else if (collected.bytes.remaining() < needed) {
      ByteBuffer old = collected.bytes;
      Room larger = pool.take(Math.max(2 * old.capacity(), old.position() + needed));
      ByteBuffer _ = larger.bytes.put(old.flip());
      pool.give(collected);
      collected = larger;
    }
    ByteBuffer _ = collected.bytes.put(bytes);
  }

  /** The bytes to send now, perhaps none. The same buffer until all of it is sent. */
  ByteBuffer next() {
    if (sending != null && !sending.bytes.hasRemaining()) {
      pool.give(sending);
      sending = null;
    }
    if (sending == null && collected != null) {
      sending = collected;
      collected = null;
      ByteBuffer _ = sending.bytes.flip();
    }
    return sending == null ? EMPTY : sending.bytes;
  }

  /** Where the bytes to send now begin, outside the heap. */
  long address() {
    return sending.address + sending.bytes.position();
  }

  /** Forgets everything. */
  void drop() {
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
