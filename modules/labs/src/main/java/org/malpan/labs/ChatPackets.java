package org.malpan.labs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.FrameLayout;
import org.malpan.protocol.Preamble;

/**
 * The chat exercise's packet: u8 size of the whole, u8 sender, the message in UTF-8. The lecture's
 * first version took each receive for one packet; streams know no packets, so these are cut by
 * their size, wherever TCP has cut them.
 */
final class ChatPackets {

  static final int HEADER_BYTES = 2;
  static final int MAX_BYTES = 255;

  private static final FrameLayout LAYOUT =
      new FrameLayout(Preamble.NONE, 1, HEADER_BYTES, MAX_BYTES, MAX_BYTES);

  private ChatPackets() {}

  static FrameAssembler newAssembler() {
    return new FrameAssembler(LAYOUT);
  }

  /** A packet; a message that is too long is cut. */
  static ByteBuffer packet(int sender, String message) {
    byte[] text = message.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(text.length, MAX_BYTES - HEADER_BYTES);
    return ByteBuffer.allocate(HEADER_BYTES + length)
        .put((byte) (HEADER_BYTES + length))
        .put((byte) sender)
        .put(text, 0, length)
        .flip();
  }

  /** The message of a whole packet. */
  static String message(ByteBuffer frame) {
    byte[] text = new byte[frame.remaining() - HEADER_BYTES];
    frame.get(frame.position() + HEADER_BYTES, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** The sender of a whole packet. */
  static int sender(ByteBuffer frame) {
    return frame.get(frame.position() + 1) & 0xff;
  }
}
