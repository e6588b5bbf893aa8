package org.malpan.desktop.page;

/** The pages of the window. */
public enum PageName {
  /** Where all begins. */
  START,
  /** A match to be hosted. */
  HOST,
  /** Servers of others. */
  JOIN,
  /** The player's recordings. */
  REPLAYS,
  /** The player's settings. */
  SETTINGS,
  /** A match or a recording. */
  MATCH,
  /** A match is over that the player did not leave. */
  DISCONNECTED
}
