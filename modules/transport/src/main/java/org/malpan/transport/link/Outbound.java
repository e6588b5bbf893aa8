package org.malpan.transport.link;

import java.nio.ByteBuffer;

/**
 * A link's bytes on their way out: those being sent, and behind them those collected meanwhile,
 * which leave together in the next write. Guarded by the link.
 */
final class Outbound {

  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

  private final BufferPool pool;

  /** From position to limit; null when nothing is being sent. */
  private ByteBuffer sending;

  /** Up to position; null when nothing is collected. */
  private ByteBuffer collected;

  Outbound(BufferPool pool) {
    this.pool = pool;
  }

  int sendingBytes() {
    return sending == null ? 0 : sending.remaining();
  }

  int size() {
    return sendingBytes() + (collected == null ? 0 : collected.position());
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
    if (sending != null && !sending.hasRemaining()) {
      pool.give(sending);
      sending = null;
    }
    if (sending == null && collected != null) {
      sending = collected.flip();
      collected = null;
    }
    return sending == null ? EMPTY : sending;
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
