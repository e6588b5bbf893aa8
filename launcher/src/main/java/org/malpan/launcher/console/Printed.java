package org.malpan.launcher.console;

/** Text from outside on a terminal or in a log. */
public final class Printed {

  private Printed() {}

  /**
   * The text as one line that steers no terminal: a character that ends a line, moves a cursor or
   * turns the direction of writing is shown as its escape, {@code \\u001b}. A tab stays.
   */
  public static String line(String text) {
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (!isHarmless(character) && shown == null) {
        shown = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (shown != null) {
        shown.append(
            isHarmless(character)
                ? String.valueOf(character)
                : "\\u%04x".formatted((int) character));
      }
    }
    return shown == null ? text : shown.toString();
  }

  private static boolean isHarmless(char character) {
    return character == '\t'
        || !Character.isISOControl(character)
            && switch (Character.getDirectionality(character)) {
              case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                  Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                  Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                  Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                  Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                  Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                  Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                  Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                  Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE,
                  Character.DIRECTIONALITY_PARAGRAPH_SEPARATOR ->
                  false;
              default -> character != '\u2028';
            };
  }
}
