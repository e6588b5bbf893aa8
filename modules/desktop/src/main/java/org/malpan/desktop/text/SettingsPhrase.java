package org.malpan.desktop.text;

/** Texts of settings and keys. */
public enum SettingsPhrase implements Phrase {
  /** Page: settings. */
  SETTINGS_TITLE,
  /** Heading of fields. */
  SETTINGS_HEADING_PLAYER,
  /** Heading of fields. */
  SETTINGS_HEADING_WINDOW,
  /** Heading of fields. */
  SETTINGS_HEADING_BOARD,
  /** Heading of fields. */
  SETTINGS_HEADING_ACCESS,
  /** Heading of fields. */
  SETTINGS_HEADING_KEYS,
  /** Field. */
  SETTINGS_NAME,
  /** What is wrong: most characters. */
  SETTINGS_BAD_NAME,
  /** Field. */
  SETTINGS_PIECE,
  /** Field; also in English, for whoever cannot read the rest. */
  SETTINGS_LANGUAGE,
  /** What is wrong; in English in every language, as it is read where Korean cannot be. */
  SETTINGS_NO_LETTERS,
  /** Field. */
  SETTINGS_THEME,
  /** A theme. */
  SETTINGS_THEME_SYSTEM,
  /** A theme. */
  SETTINGS_THEME_LIGHT,
  /** A theme. */
  SETTINGS_THEME_DARK,
  /** Field. */
  SETTINGS_ACCENT,
  /** A colour. */
  SETTINGS_ACCENT_AMBER,
  /** A colour. */
  SETTINGS_ACCENT_BLUE,
  /** A colour. */
  SETTINGS_ACCENT_GREEN,
  /** A colour. */
  SETTINGS_ACCENT_PURPLE,
  /** A colour. */
  SETTINGS_ACCENT_RED,
  /** Field. */
  SETTINGS_SCALE,
  /** As the system has it. */
  SETTINGS_AUTOMATIC,
  /** Field. */
  SETTINGS_FRAMES,
  /** A frame limit. */
  SETTINGS_FRAMES_EACH,
  /** Check box. */
  SETTINGS_ANTIALIASING,
  /** Check box. */
  SETTINGS_SHADOWS,
  /** Check box. */
  SETTINGS_REDUCED_MOTION,
  /** Check box. */
  SETTINGS_NARRATED,
  /** What that depends on. */
  SETTINGS_ANTIALIASING_NOTE,
  /** What it does. */
  SETTINGS_REDUCED_MOTION_NOTE,
  /** What it does. */
  SETTINGS_NARRATED_NOTE,
  /** Button: one more key. */
  KEYS_ADD,
  /** The same for screen readers: the action. */
  KEYS_ADD_TO,
  /** For screen readers: key and action. */
  KEYS_REMOVE,
  /** Button: the keys an action comes with. */
  KEYS_RESET,
  /** The same for screen readers: the action. */
  KEYS_RESET_OF,
  /** Button: all keys as they come. */
  KEYS_RESET_ALL,
  /** While an action waits. */
  KEYS_PRESS,
  /** The key and the action that has it. */
  KEYS_CONFLICT,
  /** Button: takes the key away from the other action. */
  KEYS_TAKE_OVER,
  /** Button: leaves all as it is. */
  KEYS_GIVE_UP,
  /** Most keys of an action. */
  KEYS_FULL,
  /** An action. */
  ACTION_MOVE_UP,
  /** An action. */
  ACTION_MOVE_DOWN,
  /** An action. */
  ACTION_MOVE_LEFT,
  /** An action. */
  ACTION_MOVE_RIGHT,
  /** An action. */
  ACTION_ATTACK,
  /** An action. */
  ACTION_CHAT,
  /** An action. */
  ACTION_TURN_LEFT,
  /** An action. */
  ACTION_TURN_RIGHT,
  /** An action. */
  ACTION_TILT_UP,
  /** An action. */
  ACTION_TILT_DOWN,
  /** An action. */
  ACTION_ZOOM_IN,
  /** An action. */
  ACTION_ZOOM_OUT,
  /** An action. */
  ACTION_FOLLOW,
  /** An action. */
  ACTION_NETWORK_GRAPH,
  /** An action. */
  ACTION_SCREENSHOT,
  /** An action. */
  ACTION_MENU
}
