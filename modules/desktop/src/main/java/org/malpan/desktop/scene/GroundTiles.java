package org.malpan.desktop.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.MultipleGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jogamp.java3d.Texture;

/**
 * The picture of all marks on the ground: a soft contact shadow in black, and around it a base in
 * white that the layer's colours tint. Upper row with shadows, lower row without.
 */
final class GroundTiles {

  /** Half of a tile's side in cells. */
  private static final double HALF = 0.62;

  /** What a mark reaches beyond its outline, in cells: the stroke and its smoothed edge. */
  private static final double EDGE = 0.05;

  private static final double SHADOW_RADIUS = 0.47;
  private static final double BASE_RADIUS = 0.41;

  private static final int TILE = 128;
  private static final int COLUMNS = 8;
  private static final int ROWS = 2;
  private static final int OWN = BaseShape.values().length;
  private static final int PLAIN = OWN + 1;

  /** Pixels in a tile that are as long as a cell. */
  private static final double CELL = TILE / (2 * HALF);

  private static final float[] SHADOW_STOPS = {0, 0.55f, 0.75f, 1};
  private static final Color[] SHADOW = {shade(190), shade(165), shade(80), shade(0)};

  private static final Mark[] WITH_SHADOW = marks(true);
  private static final Mark[] WITHOUT = marks(false);

  private GroundTiles() {}

  private static Color shade(int alpha) {
    return new Color(0, 0, 0, alpha);
  }

  /** Painted when first asked for. */
  private static final class Picture {
    static final BufferedImage PAINTED = picture();
  }

  static Texture texture() {
    return Pictures.smooth(Picture.PAINTED);
  }

  /** Paints the picture ahead of the first scene. */
  static void prepare() {
    BufferedImage _ = Picture.PAINTED;
  }

  private static BufferedImage picture() {
    BufferedImage picture =
        new BufferedImage(COLUMNS * TILE, ROWS * TILE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column <= PLAIN; column++) {
        Graphics2D tile = (Graphics2D) g.create(column * TILE, row * TILE, TILE, TILE);
        tile.translate(TILE / 2.0, TILE / 2.0);
        paint(tile, column, row == 0);
        tile.dispose();
      }
    }
    g.dispose();
    return picture;
  }

  private static void paint(Graphics2D g, int column, boolean shadow) {
    if (shadow) {
      float radius = (float) (SHADOW_RADIUS * CELL);
      g.setPaint(
          new RadialGradientPaint(
              0, 0, radius, SHADOW_STOPS, SHADOW, MultipleGradientPaint.CycleMethod.NO_CYCLE));
      g.fill(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }
    if (column == OWN) {
      ring(g, BaseShape.CIRCLE.outline(), 0.44, 0.075);
      ring(g, BaseShape.CIRCLE.outline(), 0.56, 0.03);
    } else if (column < OWN) {
      ring(g, BaseShape.values()[column].outline(), BASE_RADIUS, 0.055);
    }
  }

  /** A white outline with thin dark edges, which keep it visible on cells of its own colour. */
  private static void ring(Graphics2D g, Shape outline, double radius, double width) {
    Shape shape =
        AffineTransform.getScaleInstance(radius * CELL, radius * CELL)
            .createTransformedShape(outline);
    g.setColor(new Color(0, 0, 0, 150));
    g.setStroke(stroke(width * CELL + 3));
    g.draw(shape);
    g.setColor(Color.WHITE);
    g.setStroke(stroke(width * CELL));
    g.draw(shape);
  }

  private static BasicStroke stroke(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /**
   * A mark.
   *
   * @param tile of the picture
   * @param half side of the tile, in cells
   */
  record Mark(TextureTile tile, double half) {}

  static Mark of(BaseShape shape, boolean shadow) {
    return marksOf(shadow)[shape.ordinal()];
  }

  static Mark own(boolean shadow) {
    return marksOf(shadow)[OWN];
  }

  /** A shadow alone, for the server's own pieces. */
  static Mark plain(boolean shadow) {
    return marksOf(shadow)[PLAIN];
  }

  private static Mark[] marksOf(boolean shadow) {
    return shadow ? WITH_SHADOW : WITHOUT;
  }

  /** No tile is larger than what is painted in it: each pixel of it is blended in each frame. */
  private static Mark[] marks(boolean shadow) {
    Mark[] marks = new Mark[PLAIN + 1];
    for (int column = 0; column <= PLAIN; column++) {
      double half = column == OWN ? HALF : SHADOW_RADIUS;
      if (column < OWN) {
        Rectangle2D outline = BaseShape.values()[column].outline().getBounds2D();
        double reach = Math.max(outline.getMaxX(), outline.getMaxY());
        reach = Math.max(reach, Math.max(-outline.getMinX(), -outline.getMinY()));
        half = Math.min(HALF, Math.max(SHADOW_RADIUS, BASE_RADIUS * reach + EDGE));
      }
      int margin = (int) ((HALF - half) * CELL);
      int side = TILE - 2 * margin;
      TextureTile tile =
          TextureTile.of(
              column * TILE + margin,
              (shadow ? 0 : TILE) + margin,
              side,
              side,
              COLUMNS * TILE,
              ROWS * TILE);
      marks[column] = new Mark(tile, side / CELL / 2);
    }
    return marks;
  }
}
