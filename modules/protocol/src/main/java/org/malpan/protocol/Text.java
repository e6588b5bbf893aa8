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
    return text.codePointCount(0, text.length()) <= limit
        && text.codePoints().allMatch(Text::isPrintable);
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
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .limit(limit)
        .map(codePoint -> isPrintable(codePoint) ? codePoint : '?')
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
