package org.malpan.replay;

/** Text from a file as it may go to a terminal: on one line, and nothing that steers it. */
final class PlainText {

  private PlainText() {}

  /** The text with each control, format or separating character written as its number. */
  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (isPlain(c)) {
            plain.appendCodePoint(c);
          } else {
            plain.append("\\u{%x}".formatted(c));
          }
        });
    return plain.toString();
  }

  private static boolean isPlain(int codePoint) {
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
}
