package org.malpan.desktop.page;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.Words;

/**
 * Rows of a page one below the other: headings, and fields with a label before and a note below.
 */
public final class FormRows extends JPanel implements Scrollable {
  private static final long serialVersionUID = 1;

  /** Of what is wider it is no pleasure to read; pixels at 100 %. */
  static final int MOST_WIDTH = 760;

  private static final int LABEL_WIDTH = 190;

  private final JPanel column = new Column();
  private final GridBagConstraints place = new GridBagConstraints();

  /** No rows. */
  public FormRows() {
    super(new GridBagLayout());
    place.gridx = 0;
    place.weightx = 1;
    place.fill = GridBagConstraints.HORIZONTAL;
    place.anchor = GridBagConstraints.NORTH;
    GridBagConstraints middle = new GridBagConstraints();
    middle.weightx = 1;
    middle.weighty = 1;
    middle.anchor = GridBagConstraints.NORTH;
    middle.fill = GridBagConstraints.HORIZONTAL;
    add(column, middle);
    setBorder(Space.around(0, 24, 24, 24));
  }

  /** A heading. */
  public void heading(Phrase phrase) {
    JLabel label = Words.label(new JLabel(), phrase);
    label.putClientProperty("FlatLaf.styleClass", "h3");
    label.setBorder(Space.around(18, 0, 4, 0));
    column.add(label, place);
  }

  /**
   * A field.
   *
   * @return the note below it, empty
   */
  public Note row(Phrase name, JComponent field) {
    JLabel label = Words.label(new FixedLabel(), name);
    label.setLabelFor(field);
    Words.name(field, name);
    return add(label, field);
  }

  /**
   * A check box, whose text is its own.
   *
   * @return the note below it, empty
   */
  public Note row(JComponent box) {
    return add(new FixedLabel(), box);
  }

  private Note add(JLabel label, JComponent field) {
    Note note = new Note();
    JPanel line = new JPanel(new BorderLayout());
    JPanel below = new JPanel(new BorderLayout());
    below.add(note, BorderLayout.CENTER);
    JPanel right = new JPanel(new BorderLayout());
    right.add(field, BorderLayout.CENTER);
    right.add(below, BorderLayout.SOUTH);
    JPanel top = new JPanel(new BorderLayout());
    top.add(label, BorderLayout.NORTH);
    label.setBorder(Space.around(5, 0, 0, 10));
    line.add(top, BorderLayout.WEST);
    line.add(right, BorderLayout.CENTER);
    line.setBorder(Space.around(4, 0, 4, 0));
    column.add(line, place);
    return note;
  }

  /** A component over the whole width. */
  public void wide(JComponent component) {
    column.add(component, place);
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return UIScale.scale(24);
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return orientation == SwingConstants.VERTICAL ? visible.height : visible.width;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent() != null && getParent().getHeight() > getPreferredSize().height;
  }

  /** Labels of one width, so that fields stand below one another. */
  private static final class FixedLabel extends JLabel {
    private static final long serialVersionUID = 1;

    @Override
    public Dimension getPreferredSize() {
      Dimension size = super.getPreferredSize();
      return new Dimension(UIScale.scale(LABEL_WIDTH), size.height);
    }
  }

  /** No wider than is pleasant to read. */
  private static final class Column extends JPanel {
    private static final long serialVersionUID = 1;

    Column() {
      super(new GridBagLayout());
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
      int most = Math.min(width, UIScale.scale(MOST_WIDTH));
      super.setBounds(x + (width - most) / 2, y, most, height);
    }

    @Override
    public Component add(Component child) {
      throw new UnsupportedOperationException("rows have a place");
    }
  }
}
