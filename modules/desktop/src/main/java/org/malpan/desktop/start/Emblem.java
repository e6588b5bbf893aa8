package org.malpan.desktop.start;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.malpan.desktop.scene.StillLife;

/** A still life of the game's own pieces, painted once, aside from the event thread. */
final class Emblem extends JComponent {
  private static final long serialVersionUID = 1;

  private transient BufferedImage picture;

  Emblem() {
    Thread _ =
        Thread.ofPlatform()
            .name("malpan-emblem")
            .daemon()
            .start(() -> {
              BufferedImage painted = StillLife.paint();
              SwingUtilities.invokeLater(() -> {
                picture = painted;
                repaint();
              });
            });
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (picture == null || getWidth() == 0 || getHeight() == 0) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    double scale =
        Math.min(1.15 * getWidth() / picture.getWidth(), 1.0 * getHeight() / picture.getHeight());
    int width = (int) (picture.getWidth() * scale);
    int height = (int) (picture.getHeight() * scale);
    g.drawImage(picture, (getWidth() - width) / 2, (getHeight() - height) / 2, width, height, null);
    g.dispose();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(400, 400);
  }
}
