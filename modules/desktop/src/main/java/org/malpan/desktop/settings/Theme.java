package org.malpan.desktop.settings;

/** Bright or dark. */
public enum Theme {
  /** As the system has it, where it says so; else dark. */
  SYSTEM,
  /** Dark on light. */
  LIGHT,
  /** Light on dark. */
  DARK
}
