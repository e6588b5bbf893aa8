package org.malpan.protocol;

import java.lang.Character.UnicodeScript;

/** What a code point does to the text around it, as far as the rule for shown text needs it. */
final class CodePoints {

  static final int ZERO_WIDTH_SPACE = 0x200b;
  static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final int BLACK_FLAG = 0x1f3f4;

  private CodePoints() {}

  /** The groups that the rule for shown text treats alike. */
  enum Effect {
    /** Draws something of its own. */
    VISIBLE,
    /** Is drawn on the code point before it. */
    MARK,
    /** Takes room and draws nothing. */
    BLANK,
    /** Ends a line; one line of text has none. */
    LINE_END,
    /** Draws nothing and changes how its neighbours are drawn: joiners, variation selectors. */
    SHAPING,
    /** A letter of an emoji flag's name; draws nothing by itself. */
    TAG,
    /** Half a surrogate pair or a code point that never is a character. */
    BROKEN,
    /** Steers a terminal or the text's direction, or has no effect on well-formed text. */
    HIDDEN
  }

  static Effect effectOf(int codePoint) {
    if (codePoint >= 0x20 && codePoint < 0x7f) {
      return codePoint == ' ' ? Effect.BLANK : Effect.VISIBLE;
    }
    if (isShaping(codePoint)) {
      return Effect.SHAPING;
    }
    if (codePoint >= 0xe0020 && codePoint <= 0xe007f) {
      return Effect.TAG;
    }
    if (isIgnorable(codePoint)) {
      return Effect.HIDDEN;
    }
    if (isBlankLetter(codePoint)) {
      return Effect.BLANK;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> isLineEnd(codePoint) ? Effect.LINE_END : Effect.HIDDEN;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> Effect.LINE_END;
      case Character.FORMAT -> isVisibleFormat(codePoint) ? Effect.VISIBLE : Effect.HIDDEN;
      case Character.SURROGATE -> Effect.BROKEN;
      case Character.SPACE_SEPARATOR -> Effect.BLANK;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> Effect.MARK;
      // Unassigned ones are the letters and emoji of a later Unicode than this JDK knows.
      default -> (codePoint & 0xfffe) == 0xfffe ? Effect.BROKEN : Effect.VISIBLE;
    };
  }

  private static boolean isLineEnd(int codePoint) {
    return codePoint >= '\t' && codePoint <= '\r' || codePoint == 0x85;
  }

  private static boolean isShaping(int codePoint) {
    return codePoint >= ZERO_WIDTH_SPACE && codePoint <= 0x200f // joiners, left and right marks
        || codePoint >= 0xfe00 && codePoint <= 0xfe0f // variation selectors
        || codePoint >= 0xe0100 && codePoint <= 0xe01ef // variation selectors of ideographs
        || codePoint >= 0x180b && codePoint <= 0x180d // variation selectors of Mongolian
        || codePoint == 0x180f
        || codePoint == 0x034f // combining grapheme joiner
        || codePoint == 0x061c // Arabic letter mark
        || codePoint == 0x17b4 // Khmer inherent vowels
        || codePoint == 0x17b5;
  }

  /** Default-ignorable code points that the general category does not tell, the reserved too. */
  private static boolean isIgnorable(int codePoint) {
    return codePoint == 0x00ad
        || codePoint == 0x180e
        || codePoint >= 0x2060 && codePoint <= 0x206f
        || codePoint == 0xfeff
        || codePoint >= 0xfff0 && codePoint <= 0xfffb
        || codePoint >= 0xe0000 && codePoint <= 0xe0fff;
  }

  /** Letters and symbols by their category, drawn as nothing: Hangul fillers, empty Braille. */
  private static boolean isBlankLetter(int codePoint) {
    return switch (codePoint) {
      case 0x115f, 0x1160, 0x3164, 0xffa0, 0x2800 -> true;
      default -> false;
    };
  }

  /** Signs that enclose the numbers behind them, of Arabic, Syriac and Kaithi. */
  private static boolean isVisibleFormat(int codePoint) {
    return codePoint >= 0x0600 && codePoint <= 0x0605
        || codePoint == 0x06dd
        || codePoint == 0x070f
        || codePoint == 0x0890
        || codePoint == 0x0891
        || codePoint == 0x08e2
        || codePoint == 0x110bd
        || codePoint == 0x110cd;
  }

  /** Whether tags may follow: those that spell a flag stand behind a black flag. */
  static boolean takesTags(int codePoint) {
    return codePoint == BLACK_FLAG || effectOf(codePoint) == Effect.TAG;
  }

  /**
   * Whether a shaping code point is seen there: two names that look the same must be the same.
   *
   * @param next the code point that follows, 0 for none
   */
  static boolean isSeenBetween(int before, int shaping, int next) {
    if (shaping == ZERO_WIDTH_JOINER || shaping == ZERO_WIDTH_NON_JOINER) {
      Effect behind = next == 0 ? Effect.HIDDEN : effectOf(next);
      return (behind == Effect.VISIBLE || behind == Effect.MARK)
          && (isMark(before)
              || shaping == ZERO_WIDTH_JOINER && endsEmoji(before) && isPictograph(next)
              || shaping == ZERO_WIDTH_NON_JOINER && isCursive(before) && isCursive(next));
    }
    if (shaping >= 0xfe00 && shaping <= 0xfe0f) {
      return isPictograph(before) || Character.isEmoji(before);
    }
    if (shaping >= 0xe0100) {
      return Character.isIdeographic(before);
    }
    return shaping >= 0x180b
        && shaping <= 0x180f
        && UnicodeScript.of(before) == UnicodeScript.MONGOLIAN;
  }

  private static boolean isMark(int codePoint) {
    return effectOf(codePoint) == Effect.MARK
        || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isPictograph(int codePoint) {
    return Character.isExtendedPictographic(codePoint);
  }

  /** A pictograph, its colour of skin, or its selector. */
  private static boolean endsEmoji(int codePoint) {
    return isPictograph(codePoint) || Character.isEmojiModifier(codePoint) || codePoint == 0xfe0f;
  }

  private static boolean isCursive(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case ARABIC, SYRIAC, MONGOLIAN, NKO, MANDAIC, PHAGS_PA, ADLAM, HANIFI_ROHINGYA -> true;
      default -> false;
    };
  }
}
