package org.malpan.protocol;

import java.nio.ByteBuffer;

/** Writes UTF-8 without a byte on the heap: names are told as often as pieces come into view. */
public final class Utf8 {

  private static final int LONGEST = 4;

  private Utf8() {}

  /**
   * Appends as many whole characters as fit; half a surrogate pair becomes a question mark.
   *
   * @param most bytes to append
   * @throws java.nio.BufferOverflowException when {@code out} has no room for them
   */
  public static void put(ByteBuffer out, String text, int most) {
    int end = out.position() + most;
    int ascii = putAscii(out, text, Math.min(most, out.remaining()));
    for (int i = ascii; i < text.length(); i++) {
      char c = text.charAt(i);
      if (end - out.position() < LONGEST && end - out.position() < size(text, i)) {
        return;
      }
      if (c < 0x80) {
        out.put((byte) c);
      } else if (c < 0x800) {
        out.put((byte) (0xc0 | c >> 6)).put(tail(c));
      } else if (!Character.isSurrogate(c)) {
        out.put((byte) (0xe0 | c >> 12)).put(tail(c >> 6)).put(tail(c));
      } else if (isPair(text, i)) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        out.put((byte) (0xf0 | point >> 18))
            .put(tail(point >> 12))
            .put(tail(point >> 6))
            .put(tail(point));
      } else {
        out.put((byte) '?');
      }
    }
  }

  /** Appends characters of one byte up to the first that is none: mostly that is all. */
  private static int putAscii(ByteBuffer out, String text, int most) {
    if (!out.hasArray()) {
      return 0;
    }
    byte[] array = out.array();
    int at = out.arrayOffset() + out.position();
    int end = Math.min(text.length(), most);
    int i = 0;
    for (; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        break;
      }
      array[at + i] = (byte) c;
    }
    ByteBuffer _ = out.position(out.position() + i);
    return i;
  }

  private static int size(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x80) {
      return 1;
    }
    if (c < 0x800) {
      return 2;
    }
    if (!Character.isSurrogate(c)) {
      return 3;
    }
    return isPair(text, i) ? 4 : 1;
  }

  private static boolean isPair(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }

  private static byte tail(int bits) {
    return (byte) (0x80 | bits & 0x3f);
  }
}
