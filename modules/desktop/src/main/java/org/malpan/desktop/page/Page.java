package org.malpan.desktop.page;

import javax.swing.JComponent;
import org.malpan.desktop.text.Phrase;

/**
 * One of the things the window can show at a time. Made once and shown often; its texts are given
 * by {@link org.malpan.desktop.text.Words}, so that they follow the language. Event thread.
 */
public interface Page {

  /** What is shown, always the same. */
  JComponent component();

  /** The page's name, which the window's title shows. */
  Phrase title();

  /** It is in front now, with the keyboard to give to its first control. */
  void shown();

  /** Another page is in front. What costs time or network ends here. */
  void hidden();

  /**
   * The player wants back (Esc).
   *
   * @return whether the page itself had something to go back from; else the page before is shown
   */
  default boolean back() {
    return false;
  }
}
