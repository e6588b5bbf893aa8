package org.malpan.desktop.hud;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Insets;
import javax.swing.UIManager;
import javax.swing.border.AbstractBorder;

/**
 * A line around what Swing does not draw, seen while that has the keyboard: other controls show
 * their focus themselves. Event thread.
 */
public final class FocusRing extends AbstractBorder {
  private static final long serialVersionUID = 1;

  private static final int WIDTH = 2;

  private final transient Component focused;

  private FocusRing(Component focused) {
    this.focused = focused;
  }

  /** A border for {@code around}, which is painted again whenever {@code focused} changes. */
  public static FocusRing around(Component focused, Component around) {
    focused.addFocusListener(new Refocus(around));
    return new FocusRing(focused);
  }

  @Override
  public Insets getBorderInsets(Component component, Insets insets) {
    int width = UIScale.scale(WIDTH);
    insets.set(width, width, width, width);
    return insets;
  }

  @Override
  public void paintBorder(Component component, Graphics g, int x, int y, int width, int height) {
    if (focused.isFocusOwner()) {
      int line = UIScale.scale(WIDTH);
      g.setColor(UIManager.getColor("Component.focusColor"));
      g.fillRect(x, y, width, line);
      g.fillRect(x, y + height - line, width, line);
      g.fillRect(x, y, line, height);
      g.fillRect(x + width - line, y, line, height);
    }
  }
}
