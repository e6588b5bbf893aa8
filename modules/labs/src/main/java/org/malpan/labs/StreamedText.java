package org.malpan.labs;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.malpan.protocol.Text;

/**
 * UTF-8 that arrives in pieces, cut anywhere: a character whose bytes come in two receives is read
 * once it is whole. What steers a terminal is shown by its number; line ends stay.
 */
final class StreamedText {

  private static final int LONGEST_CHARACTER = 4;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);

  /** The first bytes of a character of which more are to come. */
  private ByteBuffer begun = ByteBuffer.allocate(LONGEST_CHARACTER).limit(0);

  /** The text that is whole by now; the buffer is read to its end. */
  String next(ByteBuffer bytes) {
    ByteBuffer all = ByteBuffer.allocate(begun.remaining() + bytes.remaining());
    all.put(begun).put(bytes).flip();
    CharBuffer chars = CharBuffer.allocate(all.remaining() + 1);
    // An underflow leaves the bytes of a character that has only begun.
    boolean _ = decoder.decode(all, chars, false).isUnderflow();
    begun = all;
    StringBuilder shown = new StringBuilder();
    String[] lines = chars.flip().toString().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        shown.append('\n');
      }
      shown.append(Text.escaped(lines[i]));
    }
    return shown.toString();
  }
}
