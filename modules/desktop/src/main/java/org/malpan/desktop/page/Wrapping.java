package org.malpan.desktop.page;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Insets;

/** A row that goes on in the next line where the window is narrow. */
public final class Wrapping extends FlowLayout {
  private static final long serialVersionUID = 1;

  /** From the left, with gaps in pixels. */
  public Wrapping(int horizontal, int vertical) {
    super(FlowLayout.LEADING, horizontal, vertical);
  }

  @Override
  public Dimension preferredLayoutSize(Container target) {
    synchronized (target.getTreeLock()) {
      Insets insets = target.getInsets();
      int most = width(target) - insets.left - insets.right - 2 * getHgap();
      int width = 0;
      int height = insets.top + insets.bottom + getVgap();
      int rowWidth = 0;
      int rowHeight = 0;
      for (Component child : target.getComponents()) {
        if (child.isVisible()) {
          Dimension size = child.getPreferredSize();
          if (rowWidth > 0 && rowWidth + getHgap() + size.width > most) {
            height += rowHeight + getVgap();
            rowWidth = 0;
            rowHeight = 0;
          }
          rowWidth += (rowWidth > 0 ? getHgap() : 0) + size.width;
          rowHeight = Math.max(rowHeight, size.height);
          width = Math.max(width, rowWidth);
        }
      }
      return new Dimension(
          width + insets.left + insets.right + 2 * getHgap(), height + rowHeight + getVgap());
    }
  }

  /** The first width on the way up that is known: the row's own is 0 before it is laid out. */
  private static int width(Container target) {
    Container at = target;
    while (at.getWidth() == 0 && at.getParent() != null) {
      at = at.getParent();
    }
    return at.getWidth() == 0 ? Integer.MAX_VALUE / 2 : at.getWidth();
  }

  @Override
  public Dimension minimumLayoutSize(Container target) {
    return new Dimension(0, preferredLayoutSize(target).height);
  }
}
