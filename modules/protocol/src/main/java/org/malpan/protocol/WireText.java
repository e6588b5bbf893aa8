package org.malpan.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** UTF-8 text behind its length in bytes, u8 or u16. */
final class WireText {

  private WireText() {}

  static void putShort(ByteBuffer out, String text) {
    int lengthAt = out.position();
    out.put((byte) 0);
    Utf8.put(out, text, 0xff);
    out.put(lengthAt, (byte) (out.position() - lengthAt - 1));
  }

  static void putLong(ByteBuffer out, String text) {
    int lengthAt = out.position();
    out.putShort((short) 0);
    Utf8.put(out, text, 0xffff);
    out.putShort(lengthAt, (short) (out.position() - lengthAt - 2));
  }

  /** The rest of {@code in} as text; each byte that is not UTF-8 becomes U+FFFD. */
  static String rest(ByteBuffer in) {
    return StandardCharsets.UTF_8.decode(in).toString();
  }
}
