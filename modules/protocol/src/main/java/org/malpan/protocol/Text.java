package org.malpan.protocol;

import java.text.BreakIterator;
import java.util.Locale;
import org.malpan.protocol.CodePoints.Effect;

/**
 * The rule for text that players see, the same in server, client and window. It goes by what a code
 * point does: all that draws something is allowed, in every language; what steers a terminal, turns
 * the direction of the text around it, or is not seen at all is taken out. Lengths are code points.
 */
public final class Text {

  /** What a name may be, for a person; takes the limit. */
  public static final String NAME_RULE =
      "1 to %d visible characters, with single spaces between them, are allowed";

  /** Why a line of chat is refused, for the person who wrote it. */
  public static final String NOTHING_VISIBLE = "the line has nothing visible in it";

  /** Marks on one letter: the most that a language uses is about half of it. */
  private static final int MOST_MARKS = 8;

  private static final int REPLACEMENT = 0xfffd;

  private Text() {}

  /** Whether {@code text} is a line as it stands: {@link #line} would change nothing. */
  public static boolean isLine(String text, int limit) {
    return !text.isEmpty() && line(text, limit).equals(text);
  }

  /** Whether {@code text} is a name as it stands: {@link #name} would change nothing. */
  public static boolean isName(String text, int limit) {
    return !text.isEmpty() && name(text, limit).equals(text);
  }

  /**
   * {@code text} as one line that players may be shown. Line ends become blanks, hidden code points
   * go, half surrogate pairs become U+FFFD; what is over the limit is cut between two characters as
   * a reader counts them.
   *
   * @return empty when nothing visible is left
   */
  public static String line(String text, int limit) {
    return isPlain(text, limit) ? text : new Cleaning(false).of(text, limit);
  }

  /**
   * {@code text} as a name: a {@link #line} whose blanks are single spaces between visible
   * characters, and whose joiners and selectors are all seen, so that two names that look the same
   * do not differ by what is not seen.
   *
   * @return empty when nothing visible is left
   */
  public static String name(String text, int limit) {
    String before = text;
    String name = new Cleaning(true).of(text, limit);
    // What is taken out changes what a joiner before it stands next to.
    while (!name.equals(before)) {
      before = name;
      name = new Cleaning(true).of(before, limit);
    }
    return name;
  }

  /**
   * {@code text} as it may go to a terminal or a log: on one line, with each code point that steers
   * a terminal or the direction of text written as its number (a tab stays), like <code>\&#123;1b}
   * </code>.
   */
  public static String escaped(String text) {
    int plain = 0;
    while (plain < text.length() && text.charAt(plain) >= ' ' && text.charAt(plain) < 0x7f) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, plain);
    for (int i = plain; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (isSafe(codePoint)) {
        escaped.appendCodePoint(codePoint);
      } else {
        escaped.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
      }
      i += Character.charCount(codePoint);
    }
    return escaped.toString();
  }

  private static boolean isSafe(int codePoint) {
    return codePoint == '\t' || isShown(codePoint);
  }

  private static boolean isShown(int codePoint) {
    return switch (CodePoints.effectOf(codePoint)) {
      case VISIBLE, MARK, BLANK, TAG -> true;
      case LINE_END, BROKEN, HIDDEN -> false;
      // Those that turn the direction of what is behind them could move a log's own words.
      case SHAPING -> codePoint != 0x200e && codePoint != 0x200f && codePoint != 0x061c;
    };
  }

  /** Nearly all lines: visible ASCII with blanks, which needs no cleaning. */
  private static boolean isPlain(String text, int limit) {
    int length = text.length();
    boolean visible = false;
    if (length > limit) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7f) {
        return false;
      }
      visible |= c != ' ';
    }
    return visible;
  }

  /** One pass over a text, keeping what may stay. */
  private static final class Cleaning {

    private final boolean isName;
    private final StringBuilder kept = new StringBuilder();

    /** The last code point that was kept, 0 for none. */
    private int last;

    private int marks;
    private boolean visible;

    Cleaning(boolean isName) {
      this.isName = isName;
    }

    String of(String text, int limit) {
      // Enough for the limit, however many hidden code points stand between: bounded all the same.
      int end = (int) Math.min(text.length(), 8L * limit + 64);
      for (int i = 0; i < end; ) {
        int codePoint = text.codePointAt(i);
        i += Character.charCount(codePoint);
        take(codePoint, i < text.length() ? text.codePointAt(i) : 0);
      }
      cut(limit);
      while (isName && !kept.isEmpty() && kept.charAt(kept.length() - 1) == ' ') {
        kept.setLength(kept.length() - 1);
      }
      return visible ? kept.toString() : "";
    }

    private void take(int codePoint, int next) {
      switch (CodePoints.effectOf(codePoint)) {
        case VISIBLE -> keepVisible(codePoint);
        case BROKEN -> keepVisible(REPLACEMENT);
        case BLANK -> keepBlank(codePoint);
        case LINE_END -> keepBlank(' ');
        case MARK -> {
          if (hasBase() && marks < MOST_MARKS) {
            marks++;
            keep(codePoint);
          }
        }
        case SHAPING -> {
          boolean follows = hasBase() && CodePoints.effectOf(last) != Effect.SHAPING;
          boolean isDoubled = codePoint == last;
          if (isName
              ? hasBase() && !isDoubled && CodePoints.isSeenBetween(last, codePoint, next)
              : follows || hasBase() && !isDoubled && isSelector(last)) {
            keep(codePoint);
          }
        }
        case TAG -> {
          if (last != 0 && CodePoints.takesTags(last)) {
            keep(codePoint);
          }
        }
        case HIDDEN -> {}
      }
    }

    /** An emoji's selector may stand before the joiner that leads to its next part. */
    private static boolean isSelector(int codePoint) {
      return codePoint >= 0xfe00 && codePoint <= 0xfe0f;
    }

    private boolean hasBase() {
      return last != 0 && CodePoints.effectOf(last) != Effect.BLANK;
    }

    private void keepVisible(int codePoint) {
      visible = true;
      marks = 0;
      keep(codePoint);
    }

    private void keepBlank(int codePoint) {
      if (!isName) {
        keep(codePoint);
      } else if (hasBase()) {
        keep(' ');
      }
    }

    private void keep(int codePoint) {
      kept.appendCodePoint(codePoint);
      last = codePoint;
    }

    private void cut(int limit) {
      if (kept.length() <= limit || kept.codePointCount(0, kept.length()) <= limit) {
        return;
      }
      String whole = kept.toString();
      BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
      characters.setText(whole);
      int end = whole.offsetByCodePoints(0, limit);
      if (!characters.isBoundary(end)) {
        int before = characters.preceding(end);
        // One character that is longer than the limit is cut inside.
        end = before > 0 ? before : end;
      }
      kept.setLength(end);
      visible = kept.codePoints().anyMatch(c -> CodePoints.effectOf(c) == Effect.VISIBLE);
    }
  }
}
