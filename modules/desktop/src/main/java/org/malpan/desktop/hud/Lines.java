package org.malpan.desktop.hud;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.malpan.desktop.page.Space;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.Words;

/**
 * Lines of text below a heading, the newest last. As high as so many lines in whatever font, and
 * never so high that one is cut in half. Event thread.
 */
public final class Lines extends JPanel {
  private static final long serialVersionUID = 1;

  private final JTextArea text = new JTextArea();
  private final JScrollPane scroll = new WholeLines(text);
  private final int wanted;
  private final int least;

  /**
   * No lines.
   *
   * @param title above them
   * @param name what a screen reader says of them
   * @param wanted how many there is room for
   * @param least how many where there is little room
   */
  public Lines(Phrase title, Phrase name, int wanted, int least) {
    super(new BorderLayout());
    this.wanted = wanted;
    this.least = least;
    text.setEditable(false);
    text.setFocusable(false);
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    // Above and below, the line before or after would be seen in part.
    text.setBorder(Space.around(0, 6, 0, 6));
    JTextArea _ = Words.name(text, name);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    add(heading(Words.label(new JLabel(), title)), BorderLayout.NORTH);
    add(scroll, BorderLayout.CENTER);
  }

  /** A label as a heading of the panel beside the board. */
  public static JLabel heading(JLabel label) {
    label.putClientProperty("FlatLaf.styleClass", "h4");
    label.setBorder(Space.around(0, 0, 3, 0));
    return label;
  }

  /** Lets the keyboard go there, so that a screen reader can. */
  public void readable() {
    text.setFocusable(true);
  }

  /** Something below the lines, which keeps its height. */
  public void foot(JComponent component) {
    JPanel foot = new JPanel(new BorderLayout());
    foot.add(component, BorderLayout.CENTER);
    foot.setBorder(Space.around(4, 0, 0, 0));
    add(foot, BorderLayout.SOUTH);
  }

  /** Shows these, and the last of them. */
  public void show(String lines) {
    text.setText(lines);
    text.setCaretPosition(text.getDocument().getLength());
  }

  @Override
  public Dimension getPreferredSize() {
    return sized(wanted);
  }

  @Override
  public Dimension getMinimumSize() {
    return sized(least);
  }

  private Dimension sized(int lines) {
    Dimension all = super.getPreferredSize();
    return new Dimension(
        all.width, all.height - scroll.getPreferredSize().height + heightOf(text, lines));
  }

  private static int heightOf(JTextArea area, int lines) {
    Insets insets = area.getInsets();
    return insets.top + insets.bottom + lines * area.getFontMetrics(area.getFont()).getHeight();
  }

  /** Leaves room empty rather than to show a part of a line. */
  private static final class WholeLines extends JScrollPane {
    private static final long serialVersionUID = 1;

    private final JTextArea area;

    WholeLines(JTextArea area) {
      super(area);
      this.area = area;
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
      int none = heightOf(area, 0);
      int line = Math.max(1, heightOf(area, 1) - none);
      super.setBounds(x, y, width, height - Math.max(0, height - none) % line);
    }
  }
}
