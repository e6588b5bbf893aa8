package org.malpan.transport.link;

import java.nio.ByteBuffer;

/**
 * The receive buffer of a link whose system wants one in advance, while nothing has come yet:
 * small, so that an idle link costs little, and larger once a peer has filled it. Not thread-safe.
 */
public final class ReceiveBuffer {

  /** A packet of a player fits. */
  private static final int IDLE_BYTES = 256;

  private final int maxBytes;
  private ByteBuffer buffer;
  private boolean filled;

  /** A buffer that grows up to {@code maxBytes}. */
  public ReceiveBuffer(int maxBytes) {
    this.maxBytes = maxBytes;
    buffer = ByteBuffer.allocate(Math.min(IDLE_BYTES, maxBytes));
  }

  /** The buffer, empty; the same until it had been filled. */
  public ByteBuffer next() {
    if (filled && buffer.capacity() < maxBytes) {
      buffer = ByteBuffer.allocate(Math.min(4 * buffer.capacity(), maxBytes));
    }
    return buffer.clear();
  }

  /** What came, after a read. */
  public ByteBuffer received() {
    filled = !buffer.hasRemaining();
    return buffer.flip();
  }
}
