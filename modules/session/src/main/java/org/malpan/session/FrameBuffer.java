package org.malpan.session;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Room for frames one behind the other. */
final class FrameBuffer {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** Longer frames are copied as arrays are. */
  private static final int FEW_BYTES = 4 * EncodedFrame.WORD;

  private final byte[] bytes;
  private final ByteBuffer view;
  private int end;

  FrameBuffer(int capacity) {
    // The last frame's last word may reach over the end.
    bytes = new byte[capacity + EncodedFrame.WORD];
    view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int capacity() {
    return bytes.length - EncodedFrame.WORD;
  }

  /** Bytes that are held. */
  int end() {
    return end;
  }

  /** Keeps only so many. */
  void end(int newEnd) {
    end = newEnd;
  }

  /** Appends a frame that fits. */
  void append(byte[] frame, int length) {
    int at = end;
    if (length <= FEW_BYTES) {
      for (int i = 0; i < length; i += EncodedFrame.WORD) {
        WORDS.set(bytes, at + i, (long) WORDS.get(frame, i));
      }
    } else {
      System.arraycopy(frame, 0, bytes, at, length);
    }
    end = at + length;
  }

  /** Appends what another holds, which fits. */
  void append(FrameBuffer other) {
    System.arraycopy(other.bytes, 0, bytes, end, other.end);
    end += other.end;
  }

  /** What is held, from position to limit. */
  ByteBuffer view() {
    return view.clear().limit(end);
  }
}
