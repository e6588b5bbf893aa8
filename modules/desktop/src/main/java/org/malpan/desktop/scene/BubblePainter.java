package org.malpan.desktop.scene;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.util.ArrayList;
import java.util.List;

/** Draws what someone says in a bubble of at most three lines. */
final class BubblePainter implements LabelAtlas.Painter {

  private static final int WIDTH = 252;
  private static final int HEIGHT = 72;
  private static final double TEXT = 12.5;
  private static final int MOST_LINES = 3;

  /** From this scale on a bubble is rather high than wide: there is little room beside it. */
  private static final double HIGH_FROM = 1.5;

  private static final int LINES_OF_HIGH = 2;
  private static final Color PAPER = new Color(0xFBF7EC);
  private static final Color INK = new Color(0x23262D);

  private final double scale;
  private final Font font;

  BubblePainter(double scale) {
    this.scale = scale;
    font = new Font(Font.SANS_SERIF, Font.PLAIN, 12).deriveFont((float) (TEXT * scale));
  }

  @Override
  public Dimension room() {
    return new Dimension((int) (WIDTH * scale), (int) (HEIGHT * scale));
  }

  @Override
  public Dimension paint(Graphics2D g, String text) {
    FontMetrics metrics = g.getFontMetrics(font);
    int margin = (int) (8 * scale);
    int tail = (int) (8 * scale);
    int most = room().width - 2 * margin - 2;
    List<String> lines = scale < HIGH_FROM ? lines(text, metrics, most) : high(text, metrics, most);
    int width = 2 * margin + 2;
    for (String line : lines) {
      width = Math.max(width, metrics.stringWidth(line) + 2 * margin + 2);
    }
    int height = lines.size() * metrics.getHeight() + margin;
    int round = 2 * margin;
    int middle = width / 2;
    Polygon point =
        new Polygon(
            new int[] {middle - tail, middle + tail, middle},
            new int[] {height - 1, height - 1, height + tail},
            3);
    g.setColor(INK);
    g.fillRoundRect(0, 0, width, height, round, round);
    g.fillPolygon(point);
    g.setColor(PAPER);
    g.fillRoundRect(1, 1, width - 2, height - 2, round - 2, round - 2);
    g.fillPolygon(
        new int[] {middle - tail + 2, middle + tail - 2, middle},
        new int[] {height - 2, height - 2, height + tail - 3},
        3);
    g.setColor(INK);
    g.setFont(font);
    int y = margin / 2 + metrics.getAscent();
    for (String line : lines) {
      g.drawString(line, margin + 1, y);
      y += metrics.getHeight();
    }
    return new Dimension(width, height + tail + 1);
  }

  /** In the narrowest lines that keep all of the text without more lines than it takes anyway. */
  private static List<String> high(String text, FontMetrics metrics, int most) {
    List<String> wide = lines(text, metrics, most);
    int count = Math.max(LINES_OF_HIGH, wide.size());
    String words = String.join(" ", wide);
    int widest = 0;
    for (String word : words.split(" ")) {
      widest = Math.max(widest, metrics.stringWidth(word));
    }
    for (int width = widest; width < most; width += metrics.charWidth('n')) {
      List<String> lines = lines(text, metrics, width);
      if (lines.size() <= count && String.join(" ", lines).equals(words)) {
        return lines;
      }
    }
    return wide;
  }

  /** Breaks at spaces where there are any, and says with an ellipsis that there would be more. */
  private static List<String> lines(String text, FontMetrics metrics, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty() && lines.size() < MOST_LINES) {
      int fits = fitting(rest, metrics, width);
      if (fits < rest.length()) {
        if (lines.size() == MOST_LINES - 1) {
          int room = fitting(rest, metrics, width - metrics.charWidth('…'));
          lines.add(rest.substring(0, room).strip() + "…");
          break;
        }
        int space = rest.lastIndexOf(' ', fits);
        fits = space > 0 ? space : fits;
      }
      lines.add(rest.substring(0, fits).strip());
      rest = rest.substring(fits).strip();
    }
    return lines;
  }

  /** How many chars fit, at least one character; never half of one. */
  private static int fitting(String text, FontMetrics metrics, int width) {
    int fits = Character.charCount(text.codePointAt(0));
    while (fits < text.length()) {
      int next = fits + Character.charCount(text.codePointAt(fits));
      if (metrics.stringWidth(text.substring(0, next)) > width) {
        break;
      }
      fits = next;
    }
    return fits;
  }
}
