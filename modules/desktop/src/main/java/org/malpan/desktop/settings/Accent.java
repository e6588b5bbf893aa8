package org.malpan.desktop.settings;

import java.awt.Color;

/** The colour of what is chosen or pressed; one tone for each theme, so that it can be read. */
public enum Accent {
  /** The player's own colour on the board. */
  AMBER(0x8A5A00, 0xF2A71B),
  /** Blue. */
  BLUE(0x0067B0, 0x64B5F6),
  /** Green. */
  GREEN(0x00704F, 0x4CC38A),
  /** Purple. */
  PURPLE(0x6B4BB8, 0xB79CF2),
  /** Red. */
  RED(0xB3261E, 0xFF8A80);

  private final Color onLight;
  private final Color onDark;

  Accent(int onLight, int onDark) {
    this.onLight = new Color(onLight);
    this.onDark = new Color(onDark);
  }

  /** Its tone in a dark or a light window. */
  public Color tone(boolean dark) {
    return dark ? onDark : onLight;
  }
}
