package org.malpan.desktop.settings;

/**
 * For those who see or move otherwise.
 *
 * @param reducedMotion nothing hops, glides or fades
 * @param narrated what happens in a match is also written as text
 */
public record Access(boolean reducedMotion, boolean narrated) {

  /** Neither. */
  public static final Access DEFAULT = new Access(false, false);
}
