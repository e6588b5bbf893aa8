package org.malpan.desktop.page;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import javax.swing.JComponent;
import javax.swing.border.AbstractBorder;
import javax.swing.border.Border;

/** Distances that grow with the scale of the window, also when it changes. Pixels at 100 %. */
public final class Space {

  private Space() {}

  /** Around a component. */
  public static Border around(int top, int left, int bottom, int right) {
    return new Margin(top, left, bottom, right);
  }

  /**
   * Beside a component, so that it is as wide as a column in the middle of a wide page.
   *
   * @param most width of the column
   */
  static Border column(int top, int bottom, int most) {
    return new Beside(top, bottom, most);
  }

  /** A component that is nothing but space. */
  public static JComponent of(int width, int height) {
    return new Gap(width, height);
  }

  /** No resource of a look, which would take it away with itself. */
  private static final class Margin extends AbstractBorder {
    private static final long serialVersionUID = 1;

    private final int top;
    private final int left;
    private final int bottom;
    private final int right;

    Margin(int top, int left, int bottom, int right) {
      this.top = top;
      this.left = left;
      this.bottom = bottom;
      this.right = right;
    }

    @Override
    public Insets getBorderInsets(Component component, Insets insets) {
      insets.set(
          UIScale.scale(top), UIScale.scale(left), UIScale.scale(bottom), UIScale.scale(right));
      return insets;
    }
  }

  /** The page's margin, or more where the page is wider than the column. */
  private static final class Beside extends AbstractBorder {
    private static final long serialVersionUID = 1;

    private static final int MARGIN = 24;

    private final int top;
    private final int bottom;
    private final int most;

    Beside(int top, int bottom, int most) {
      this.top = top;
      this.bottom = bottom;
      this.most = most;
    }

    @Override
    public Insets getBorderInsets(Component component, Insets insets) {
      int side = Math.max(UIScale.scale(MARGIN), (component.getWidth() - UIScale.scale(most)) / 2);
      insets.set(UIScale.scale(top), side, UIScale.scale(bottom), side);
      return insets;
    }
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
