package org.malpan.desktop;

import javax.swing.JComponent;

/** Labels whose text comes from others: Swing would read a name like {@code <html>…} as HTML. */
final class PlainText {

  private PlainText() {}

  static void only(JComponent label) {
    label.putClientProperty("html.disable", true);
  }

  /** As a tip, which has no such property. */
  static String tip(String text) {
    return text.replace('<', '‹');
  }
}
