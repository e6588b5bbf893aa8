package org.malpan.desktop.settings;

/**
 * How the window looks.
 *
 * @param theme bright or dark
 * @param accent its colour
 * @param scalePercent of texts and controls, 100 to 200; 0 as the system has it
 */
public record Look(Theme theme, Accent accent, int scalePercent) {

  /** As the system has it. */
  public static final int AUTOMATIC = 0;

  /** Dark, as the board is. */
  public static final Look DEFAULT = new Look(Theme.SYSTEM, Accent.AMBER, AUTOMATIC);

  /** Checks the scale. */
  public Look {
    if (!allowsScale(scalePercent)) {
      throw new IllegalArgumentException("UI scale " + scalePercent + " %: 100 to 200, or 0");
    }
  }

  /** Whether a window can have that scale. */
  public static boolean allowsScale(int percent) {
    return percent == AUTOMATIC || (percent >= 100 && percent <= 200);
  }

  /** In another theme. */
  public Look withTheme(Theme next) {
    return new Look(next, accent, scalePercent);
  }

  /** With another colour. */
  public Look withAccent(Accent next) {
    return new Look(theme, next, scalePercent);
  }

  /** At another scale. */
  public Look withScale(int percent) {
    return new Look(theme, accent, percent);
  }
}
