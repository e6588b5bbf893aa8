package org.malpan.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.malpan.protocol.WireFormat;

/**
 * One frame in a wire format, on its way to any number of outboxes. Its bytes are padded, so that a
 * short one is copied in a few words. Reused from frame to frame; not thread-safe.
 */
public final class EncodedFrame {

  /** Bytes that are copied at once. */
  static final int WORD = Long.BYTES;

  private final byte[] bytes = new byte[WireFormat.MAX_SERVER_FRAME_BYTES + WORD];
  private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

  /** Starts empty. */
  public EncodedFrame() {}

  /** Where the next frame is to be written, from position 0; the one before is gone. */
  public ByteBuffer begin() {
    return buffer.clear().limit(WireFormat.MAX_SERVER_FRAME_BYTES);
  }

  /** Bytes that were written; 0 when the format has no such packet. */
  public int length() {
    return buffer.position();
  }

  byte[] bytes() {
    return bytes;
  }

  /** The frame at position 0, for a look at it. */
  ByteBuffer buffer() {
    return buffer;
  }
}
