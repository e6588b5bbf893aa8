package org.malpan.images;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The program's icon: the player's amber pawn on a board of four cells. */
final class Icon {

  static final int SIDE = 256;

  private static final Color LIGHT = new Color(0xF3E3C4);
  private static final Color DARK = new Color(0x94613A);
  private static final Color EDGE = new Color(0x3A2418);
  private static final Color AMBER = new Color(0xF2A71B);
  private static final Color SHADE = new Color(0xA8690B);

  private Icon() {}

  /** Writes it as a PNG of 256×256 pixels. */
  static void write(Path file) throws IOException {
    if (!ImageIO.write(picture(), "png", file.toFile())) {
      throw new IOException("no PNG writer for " + file);
    }
  }

  private static BufferedImage picture() {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Shape tile = new RoundRectangle2D.Double(8, 8, 240, 240, 56, 56);
    g.setColor(EDGE);
    g.fill(tile);
    g.setClip(new RoundRectangle2D.Double(16, 16, 224, 224, 44, 44));
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        g.setColor((row + column) % 2 == 0 ? LIGHT : DARK);
        g.fillRect(16 + 112 * column, 16 + 112 * row, 112, 112);
      }
    }
    g.setColor(new Color(0, 0, 0, 70));
    g.fill(new Ellipse2D.Double(52, 186, 160, 40));
    g.setClip(null);
    Shape pawn = pawn();
    g.setPaint(new GradientPaint(70, 0, AMBER.brighter(), 190, 0, SHADE));
    g.fill(pawn);
    g.setColor(EDGE);
    g.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(pawn);
    g.dispose();
    return picture;
  }

  private static Shape pawn() {
    Path2D body = new Path2D.Double();
    body.moveTo(66, 212);
    body.curveTo(66, 178, 104, 176, 110, 122);
    body.lineTo(146, 122);
    body.curveTo(152, 176, 190, 178, 190, 212);
    body.closePath();
    Area pawn = new Area(body);
    pawn.add(new Area(new RoundRectangle2D.Double(92, 108, 72, 18, 18, 18)));
    pawn.add(new Area(new Ellipse2D.Double(90, 36, 76, 76)));
    return pawn;
  }
}
