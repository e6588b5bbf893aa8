package org.malpan.session;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.malpan.protocol.WireFormat;
import org.malpan.transport.SendBuffer;
import org.malpan.transport.memory.OffHeap;

/**
 * One frame in a wire format, on its way to any number of outboxes. Its bytes are padded, so that a
 * short one is copied in a few words. Reused from frame to frame; not thread-safe.
 */
public final class EncodedFrame {

  /** Bytes that are copied at once. */
  private static final int WORD = SendBuffer.SLACK;

  /** Longer frames are copied as arrays are. */
  private static final int FEW_BYTES = 4 * WORD;

  private static final VarHandle FROM =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

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

  /**
   * Puts the frame into a send buffer's bytes, in which it fits.
   *
   * @param length of the frame, which the caller has asked for anyway
   */
  void putInto(ByteBuffer to, int at, int length) {
    ByteBuffer _ = to.put(at, bytes, 0, length);
  }

  /** Whether it may be put by {@link #putShort}. */
  boolean isShort() {
    return length() <= FEW_BYTES;
  }

  /** Its bytes from there on, as they are in memory; what lies behind its end is anything. */
  long word(int at) {
    return (long) FROM.get(bytes, at);
  }

  /**
   * Puts a short frame, or what of it comes at and behind {@code from}, to an address outside the
   * heap; with up to {@link SendBuffer#SLACK} bytes of anything behind it.
   *
   * @param to where its first byte is to be
   */
  void putShort(long to, int from, int length) {
    for (int i = from; i < length; i += WORD) {
      OffHeap.putLong(to + i, word(i));
    }
  }

  /** The frame at position 0, for a look at it. */
  ByteBuffer buffer() {
    return buffer;
  }
}
