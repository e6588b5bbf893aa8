package org.malpan.desktop;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Predicate;
import javax.swing.JComponent;
import javax.swing.UIManager;

/** Components on pictures instead of a display. */
public final class Painting {

  private Painting() {}

  /** Lays out all that is in a component that is in no window, so that it counts as shown. */
  public static void layOut(JComponent root, Dimension size) {
    root.addNotify();
    root.setSize(size);
    arrange(root);
  }

  private static void arrange(Component component) {
    if (component instanceof Container container) {
      container.doLayout();
      for (Component child : container.getComponents()) {
        arrange(child);
      }
    }
  }

  /** The component as it is now, on the colour of a page. */
  public static BufferedImage of(JComponent component) {
    BufferedImage picture =
        new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setColor(UIManager.getColor("Panel.background"));
    g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    component.paint(g);
    g.dispose();
    return picture;
  }

  /** Has FlatLaf paint it as if it had the keyboard, or had it not. */
  public static void focus(JComponent component, boolean focused) {
    Predicate<JComponent> owner = _ -> focused;
    component.putClientProperty("JComponent.focusOwner", owner);
  }
}
