package org.malpan.protocol;

/** The rule for text that players see: printable characters, a bounded number of them. */
public final class Text {

  private Text() {}

  /**
   * Whether {@code text} has 1 to {@code limit} code points, all printable: no control, format,
   * surrogate, private-use or unassigned code point, no line separator, and not blank.
   */
  public static boolean isPrintable(String text, int limit) {
    // A code point takes at most two chars, so this bounds the scan below.
    if (text.isEmpty() || text.length() > 2 * limit || text.isBlank()) {
      return false;
    }
    int count = 0;
    // No stream: each login and line of chat passes here, and a stream is much to compile.
    for (int i = 0; i < text.length(); count++) {
      int codePoint = text.codePointAt(i);
      if (count == limit || !isPrintable(codePoint)) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /**
   * {@code text} as a player may be shown it: unprintable characters become {@code ?}, then cut.
   */
  public static String printable(String text, int limit) {
    if (text.length() <= limit && isPrintable(text, limit)) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int count = 0;
    for (int i = 0; i < text.length() && count < limit; count++) {
      int codePoint = text.codePointAt(i);
      kept.appendCodePoint(isPrintable(codePoint) ? codePoint : '?');
      i += Character.charCount(codePoint);
    }
    return kept.toString();
  }
}
