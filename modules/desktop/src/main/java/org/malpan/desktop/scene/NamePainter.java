package org.malpan.desktop.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;

/** Draws a name in white with a dark outline, which can be read on any ground. */
final class NamePainter implements LabelAtlas.Painter {

  private static final int WIDTH = 168;
  private static final int HEIGHT = 20;
  private static final double TEXT = 12.5;

  private final double scale;
  private final Font font;

  NamePainter(double scale) {
    this.scale = scale;
    font = new Font(Font.SANS_SERIF, Font.BOLD, 12).deriveFont((float) (TEXT * scale));
  }

  @Override
  public Dimension room() {
    return new Dimension((int) (WIDTH * scale), (int) (HEIGHT * scale));
  }

  @Override
  public Dimension paint(Graphics2D g, String text) {
    FontMetrics metrics = g.getFontMetrics(font);
    double edge = 2.5 * scale;
    double baseline = edge / 2 + metrics.getAscent();
    TextLayout layout = new TextLayout(text, font, g.getFontRenderContext());
    Shape outline = layout.getOutline(AffineTransform.getTranslateInstance(edge, baseline));
    g.setColor(new Color(16, 18, 22, 215));
    g.setStroke(new BasicStroke((float) edge, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(outline);
    g.setColor(Color.WHITE);
    g.fill(outline);
    return new Dimension(
        (int) Math.ceil(layout.getAdvance() + 2 * edge),
        (int) Math.ceil(baseline + metrics.getDescent() + edge / 2));
  }
}
