package org.malpan.desktop.text;

/** Texts of the start page and what all pages share. */
public enum StartPhrase implements Phrase {
  /** Button: to the page before. */
  PAGE_BACK,
  /** Button: says no more of this. */
  TOAST_DISMISS,
  /** Toast: the file that was written. */
  TOAST_SAVED,
  /** Toast: why a file was not written. */
  TOAST_NOT_SAVED,
  /** Toast: why the board cannot be drawn. */
  TOAST_NO_GRAPHICS,
  /** Toast: where the damaged file is now. */
  TOAST_SETTINGS_DAMAGED,
  /** Toast: the file, and why. */
  TOAST_SETTINGS_UNREADABLE,
  /** Toast: where the damaged list of favourites is now. */
  TOAST_SERVERS_DAMAGED,
  /** Toast: the file of favourites, and why. */
  TOAST_SERVERS_UNREADABLE,
  /** The game's name. */
  START_NAME,
  /** Below the name. */
  START_CLAIM,
  /** Button: a match with bots at once. */
  START_PLAY,
  /** Button: to the servers of others. */
  START_JOIN,
  /** Button: to the recordings. */
  START_REPLAYS,
  /** Button: closes the window. */
  START_QUIT
}
