package org.malpan.desktop.page;

import java.awt.Dimension;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** A small text below something: an explanation, or why a value is not allowed. Wraps. */
public final class Note extends JTextArea {
  private static final long serialVersionUID = 1;

  private boolean wrong;

  /** An empty note, which takes no room. */
  public Note() {
    setEditable(false);
    setFocusable(false);
    setLineWrap(true);
    setWrapStyleWord(true);
    setOpaque(false);
    setBorder(Space.around(2, 0, 2, 0));
    putClientProperty("FlatLaf.styleClass", "small");
    setVisible(false);
  }

  /** Explains. */
  public void say(String text) {
    show(text, false);
  }

  /** Says what is wrong; nothing when empty. */
  public void warn(String text) {
    show(text, true);
  }

  private void show(String text, boolean warning) {
    wrong = warning;
    if (!text.equals(getText())) {
      setText(text);
    }
    colour();
    setVisible(!text.isEmpty());
  }

  private void colour() {
    setForeground(UIManager.getColor(wrong ? "Malpan.warning" : "Malpan.quiet"));
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setOpaque(false);
    colour();
  }

  /** Narrow where there is little room: the width is the page's to give. */
  @Override
  public Dimension getMinimumSize() {
    return new Dimension(0, getPreferredSize().height);
  }
}
