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
    if (scalePercent != AUTOMATIC && (scalePercent < 100 || scalePercent > 200)) {
      throw new IllegalArgumentException("UI scale " + scalePercent + " %: 100 to 200, or 0");
    }
  }
}
