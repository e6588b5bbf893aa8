package org.malpan.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-8 text behind its length in bytes, u8 or u16. */
final class WireText {

  private WireText() {}

  static void putShort(ByteBuffer out, String text) {
    int lengthAt = out.position();
    out.put((byte) 0);
    putUtf8(out, text);
    out.put(lengthAt, (byte) (out.position() - lengthAt - 1));
  }

  static void putLong(ByteBuffer out, String text) {
    int lengthAt = out.position();
    out.putShort((short) 0);
    putUtf8(out, text);
    out.putShort(lengthAt, (short) (out.position() - lengthAt - 2));
  }

  private static void putUtf8(ByteBuffer out, String text) {
    int start = out.position();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // The rare case may allocate; a name in ASCII must not.
        out.position(start).put(text.getBytes(StandardCharsets.UTF_8));
        return;
      }
      out.put((byte) c);
    }
  }

  /** The rest of {@code in} as text, or empty when it is not well-formed UTF-8. */
  static Optional<String> rest(ByteBuffer in) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(in)
              .toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }
}
