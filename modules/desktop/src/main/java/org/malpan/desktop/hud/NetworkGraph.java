package org.malpan.desktop.hud;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.desktop.text.Words;

/**
 * The delay of the player's last moves as stacked bars: network, server queue, tick, client. Event
 * thread.
 */
public final class NetworkGraph extends JPanel {
  private static final long serialVersionUID = 1;

  /** The scale's steps, in milliseconds: the graph does not jump with each bar. */
  private static final int[] SCALES = {20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000};

  private static final int MARGIN = 10;

  private final transient DelayHistory history = new DelayHistory();

  /** An empty graph. */
  public NetworkGraph() {
    setVisible(false);
    NetworkGraph _ = Words.name(this, MatchPhrase.MATCH_GRAPH);
  }

  /**
   * Takes the view's new samples; collects them hidden too.
   *
   * @param frameMicros what a frame takes at present, from the view to the screen
   */
  public void show(ViewSnapshot snapshot, long frameMicros) {
    if (history.add(snapshot.delays(), frameMicros) && isVisible()) {
      getAccessibleContext().setAccessibleDescription(String.join(", ", legend()));
      repaint();
    }
  }

  /** Another match begins. */
  public void clear() {
    history.clear();
    repaint();
  }

  /** As high as the legend. */
  @Override
  public Dimension getPreferredSize() {
    FontMetrics metrics = getFontMetrics(getFont());
    int lines = DelayPart.values().length * (metrics.getHeight() + 2);
    return new Dimension(legendWidth(metrics) * 2, lines + 2 * MARGIN);
  }

  private int legendWidth(FontMetrics metrics) {
    int widest = legend().stream().mapToInt(metrics::stringWidth).max().orElse(0);
    return MARGIN + boxAndGap(metrics) + widest + MARGIN;
  }

  private static int boxAndGap(FontMetrics metrics) {
    return metrics.getAscent() + 5;
  }

  /** A line for each part, with its median. */
  List<String> legend() {
    return Arrays.stream(DelayPart.values())
        .map(part -> part.label(history.median(part::microsOf)))
        .toList();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setFont(getFont() == null ? UIManager.getFont("Label.font") : getFont());
    paintLegend(g);
    paintBars(g);
    g.dispose();
  }

  private void paintLegend(Graphics2D g) {
    FontMetrics metrics = g.getFontMetrics();
    int y = MARGIN + metrics.getAscent();
    List<String> lines = legend();
    for (DelayPart part : DelayPart.values()) {
      g.setColor(part.color);
      int box = metrics.getAscent() - 3;
      g.fillRoundRect(MARGIN, y - box, box, box, 3, 3);
      g.setColor(UIManager.getColor("Label.foreground"));
      g.drawString(lines.get(part.ordinal()), MARGIN + boxAndGap(metrics), y);
      y += metrics.getHeight() + 2;
    }
  }

  private void paintBars(Graphics2D g) {
    long scaleMillis = scale();
    String top = scaleMillis + " ms";
    FontMetrics metrics = g.getFontMetrics();
    int left = legendWidth(metrics) + metrics.stringWidth(top) + MARGIN;
    int right = getWidth() - MARGIN;
    int bottom = getHeight() - MARGIN;
    int height = bottom - MARGIN;
    Color line = UIManager.getColor("Component.borderColor");
    g.setColor(line == null ? Color.GRAY : line);
    g.drawLine(left, bottom, right, bottom);
    g.drawLine(left, MARGIN, right, MARGIN);
    g.setColor(UIManager.getColor("Label.foreground"));
    g.drawString(top, left - metrics.stringWidth(top) - 6, MARGIN + metrics.getAscent() - 3);
    double width = Math.min(UIScale.scale(9f), (double) (right - left) / DelayHistory.MOST_BARS);
    double x = left;
    for (DelayHistory.Bar bar : history.bars()) {
      double y = bottom;
      for (DelayPart part : DelayPart.values()) {
        double tall = height * part.microsOf(bar) / (1000.0 * scaleMillis);
        g.setColor(part.color);
        g.fill(
            new Rectangle2D.Double(
                x, Math.max(MARGIN, y - tall), width - 1, y - Math.max(MARGIN, y - tall)));
        y = Math.max(MARGIN, y - tall);
      }
      x += width;
    }
  }

  private long scale() {
    for (int millis : SCALES) {
      if (history.longestMicros() <= millis * 1000L) {
        return millis;
      }
    }
    return SCALES[SCALES.length - 1];
  }
}
