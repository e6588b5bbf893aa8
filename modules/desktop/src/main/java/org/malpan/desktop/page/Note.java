package org.malpan.desktop.page;

import java.awt.Dimension;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;

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
    // One that follows the text would scroll the page to it whenever it says something.
    DefaultCaret still = new DefaultCaret();
    still.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    setCaret(still);
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

  /** Another width takes other lines, and so another height. */
  @Override
  public void setBounds(int x, int y, int width, int height) {
    boolean other = width != getWidth();
    super.setBounds(x, y, width, height);
    if (other) {
      revalidate();
    }
  }

  /** Narrow where there is little room: the width is the page's to give. */
  @Override
  public Dimension getMinimumSize() {
    return new Dimension(0, getPreferredSize().height);
  }
}
