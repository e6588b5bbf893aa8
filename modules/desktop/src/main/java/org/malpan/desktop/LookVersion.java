package org.malpan.desktop;

/** How the window looks, by number: pictures of it say which look they show. */
final class LookVersion {

  /**
   * To be raised by a change that a reader of {@code docs/window.png} would see. A test then fails
   * until that picture is taken again, by the command that {@code README.md} gives.
   */
  static final int NUMBER = 1;

  /** The keyword of the PNG text that holds it. */
  static final String KEYWORD = "malpan-look";

  private LookVersion() {}
}
