package org.malpan.transport.link;

import java.nio.ByteBuffer;

/**
 * A link's bytes on their way out: those being sent, and behind them those collected meanwhile,
 * which leave together in the next write. Guarded by the link.
 */
final class Outbound {

  private final BufferPool pool;

  /** From position to limit; null when nothing is being sent. */
  private ByteBuffer sending;

  /** Up to position; null when nothing is collected. */
  private ByteBuffer collected;

  Outbound(BufferPool pool) {
    this.pool = pool;
  }

  int collectedBytes() {
    return collected == null ? 0 : collected.position();
  }

  int sendingBytes() {
    return sending == null ? 0 : sending.remaining();
  }

  int size() {
    return collectedBytes() + sendingBytes();
  }

  void collect(ByteBuffer bytes) {
    int needed = bytes.remaining();
    if (collected == null) {
      collected = pool.take(needed);
    } else if (collected.remaining() < needed) {
      int room = Math.max(2 * collected.capacity(), collected.position() + needed);
      ByteBuffer larger = pool.take(room).put(collected.flip());
      pool.give(collected);
      collected = larger;
    }
    collected.put(bytes);
  }

  /** The bytes to send now, perhaps none. The same buffer until all of it is sent. */
  ByteBuffer next() {
    if (sending == null && collected != null) {
      sending = collected.flip();
      collected = null;
    }
    return sending == null ? EMPTY : sending;
  }

  /** To be called when the buffer of {@link #next} has been sent, whole or in part. */
  void settle() {
    if (sending != null && !sending.hasRemaining()) {
      pool.give(sending);
      sending = null;
    }
  }

  /** Forgets everything. A buffer that the system may still read from is not lent again. */
  void drop(boolean sendingIsInUse) {
    if (sending != null && !sendingIsInUse) {
      pool.give(sending);
    }
    sending = null;
    if (collected != null) {
      pool.give(collected);
    }
    collected = null;
  }

  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);
}
