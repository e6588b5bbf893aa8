package org.malpan.desktop;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import javax.swing.Icon;

/** The signs on a player's buttons, drawn: not every font has them. */
enum PlaybackIcon implements Icon {
  PLAY,
  PAUSE,
  STEP_BACK,
  STEP_ON,
  START,
  END;

  private static final int SIZE = 14;

  @Override
  public void paintIcon(Component component, Graphics graphics, int x, int y) {
    Graphics2D g = (Graphics2D) graphics.create(x, y, getIconWidth(), getIconHeight());
    UIScale.scaleGraphics(g);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(component.getForeground());
    switch (this) {
      case PLAY -> right(g, 2, 12);
      case PAUSE -> {
        g.fillRect(2, 1, 4, 12);
        g.fillRect(8, 1, 4, 12);
      }
      case STEP_BACK -> left(g, 3, 8);
      case STEP_ON -> right(g, 3, 8);
      case START -> {
        g.fillRect(1, 1, 2, 12);
        left(g, 4, 10);
      }
      case END -> {
        right(g, 0, 10);
        g.fillRect(11, 1, 2, 12);
      }
    }
    g.dispose();
  }

  private static void right(Graphics2D g, int x, int width) {
    g.fill(new Polygon(new int[] {x, x, x + width}, new int[] {1, 13, 7}, 3));
  }

  private static void left(Graphics2D g, int x, int width) {
    g.fill(new Polygon(new int[] {x + width, x + width, x}, new int[] {1, 13, 7}, 3));
  }

  @Override
  public int getIconWidth() {
    return UIScale.scale(SIZE);
  }

  @Override
  public int getIconHeight() {
    return UIScale.scale(SIZE);
  }
}
