package org.malpan.desktop.replays;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import org.malpan.client.RecordingEntry;
import org.malpan.desktop.scene.Looks;

/** A small board with the pieces of a moment; a crossed one for what cannot be read. */
final class Thumbnail extends JComponent {
  private static final long serialVersionUID = 1;

  private static final Color LIGHT_CELL = new Color(0xEAD9B8);
  private static final Color DARK_CELL = new Color(0x8A5C37);
  private static final Color NPC = new Color(0x26242B);

  private static final int SIDE = 76;

  /** Beyond that many a side, cells would be smaller than the eye tells apart. */
  private static final int MOST_CELLS = 16;

  private transient Optional<RecordingEntry.Summary> summary = Optional.empty();

  Thumbnail() {
    setOpaque(true);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(UIScale.scale(SIDE), UIScale.scale(SIDE));
  }

  void show(Optional<RecordingEntry.Summary> next) {
    summary = next;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setColor(getBackground());
    g.fillRect(0, 0, getWidth(), getHeight());
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    double side = Math.min(getWidth(), getHeight()) - UIScale.scale(8);
    double width = side;
    double height = side;
    if (summary.isPresent()) {
      double wide = summary.get().board().width();
      double high = summary.get().board().height();
      width = side * wide / Math.max(wide, high);
      height = side * high / Math.max(wide, high);
    }
    g.translate((getWidth() - width) / 2, (getHeight() - height) / 2);
    if (summary.isPresent()) {
      board(g, summary.get(), width, height);
    } else {
      g.setColor(getForeground());
      g.draw(new Rectangle2D.Double(0, 0, width, height));
      g.drawLine(0, 0, (int) width, (int) height);
      g.drawLine(0, (int) height, (int) width, 0);
    }
    g.dispose();
  }

  private static void board(
      Graphics2D g, RecordingEntry.Summary match, double width, double height) {
    g.setColor(LIGHT_CELL);
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    int columns = Math.min(MOST_CELLS, match.board().width());
    int rows = Math.min(MOST_CELLS, match.board().height());
    g.setColor(DARK_CELL);
    for (int y = 0; y < rows; y++) {
      for (int x = y + 1 & 1; x < columns; x += 2) {
        g.fill(
            new Rectangle2D.Double(
                x * width / columns, y * height / rows, width / columns, height / rows));
      }
    }
    double cell = width / match.board().width();
    double size = Math.max(UIScale.scale(3), cell * 0.8);
    for (RecordingEntry.Spot spot : match.thumbnail()) {
      Ellipse2D piece =
          new Ellipse2D.Double(
              (spot.x() + 0.5) * cell - size / 2, (spot.y() + 0.5) * cell - size / 2, size, size);
      g.setColor(colour(spot.player()));
      g.fill(piece);
      if (size >= UIScale.scale(5)) {
        g.setColor(NPC);
        g.draw(piece);
      }
    }
  }

  private static Color colour(int player) {
    List<Color> players = Looks.PLAYERS;
    return player < 0 ? NPC : players.get(player % players.size());
  }
}
