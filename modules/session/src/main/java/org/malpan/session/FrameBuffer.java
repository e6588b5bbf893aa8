package org.malpan.session;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Room for frames one behind the other; whoever has it knows how far it is filled. */
final class FrameBuffer {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** Longer frames are copied as arrays are. */
  private static final int FEW_BYTES = 4 * EncodedFrame.WORD;

  private final byte[] bytes;
  private final ByteBuffer view;

  FrameBuffer(int capacity) {
    // The last frame's last word may reach over the end.
    bytes = new byte[capacity + EncodedFrame.WORD];
    view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int capacity() {
    return bytes.length - EncodedFrame.WORD;
  }

  /** Where frames are put; see {@link #put}. */
  byte[] bytes() {
    return bytes;
  }

  /** Puts a frame into a buffer's bytes, in which it fits. */
  static void put(byte[] bytes, int at, EncodedFrame frame, int length) {
    byte[] from = frame.bytes();
    if (length <= FEW_BYTES) {
      for (int i = 0; i < length; i += EncodedFrame.WORD) {
        WORDS.set(bytes, at + i, (long) WORDS.get(from, i));
      }
    } else {
      System.arraycopy(from, 0, bytes, at, length);
    }
  }

  /** What is held, from position to limit. */
  ByteBuffer view(int end) {
    return view.clear().limit(end);
  }
}
