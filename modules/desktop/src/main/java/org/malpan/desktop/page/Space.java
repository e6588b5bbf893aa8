package org.malpan.desktop.page;

import com.formdev.flatlaf.ui.FlatEmptyBorder;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.border.Border;

/** Distances that grow with the scale of the window, also when it changes. Pixels at 100 %. */
public final class Space {

  private Space() {}

  /** Around a component. */
  public static Border around(int top, int left, int bottom, int right) {
    return new FlatEmptyBorder(top, left, bottom, right);
  }

  /** A component that is nothing but space. */
  public static JComponent of(int width, int height) {
    return new Gap(width, height);
  }

  /** Space. */
  private static final class Gap extends JComponent {
    private static final long serialVersionUID = 1;

    private final int width;
    private final int height;

    Gap(int width, int height) {
      this.width = width;
      this.height = height;
    }

    @Override
    public Dimension getPreferredSize() {
      return new Dimension(UIScale.scale(width), UIScale.scale(height));
    }

    @Override
    public Dimension getMinimumSize() {
      return getPreferredSize();
    }

    @Override
    public Dimension getMaximumSize() {
      return getPreferredSize();
    }
  }
}
