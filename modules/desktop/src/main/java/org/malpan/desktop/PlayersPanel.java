package org.malpan.desktop;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListCellRenderer;
import javax.swing.ScrollPaneConstants;
import org.malpan.client.PieceView;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.scene.BaseShape;
import org.malpan.desktop.scene.Looks;
import org.malpan.desktop.text.Phrase;

/** The pieces in view, the player first, then by score. Event thread. */
final class PlayersPanel extends JPanel {
  private static final long serialVersionUID = 1;

  private static final int MOST_SHOWN = 100;

  /**
   * A row.
   *
   * @param pingMicros of the last ping; 0 for others, whose pings are not told
   */
  private record Entry(PieceView piece, long pingMicros) {

    boolean isShownAs(Entry other) {
      return piece.id() == other.piece.id()
          && piece.name().equals(other.piece.name())
          && figures().equals(other.figures());
    }

    String figures() {
      String points = "%d/%d   ★ %d".formatted(piece.hp(), piece.maxHp(), piece.score());
      return pingMicros == 0
          ? points
          : String.format(Locale.ROOT, "%.0f ms   %s", pingMicros / 1000.0, points);
    }
  }

  private final DefaultListModel<Entry> model = new DefaultListModel<>();
  private final JLabel title = new JLabel(Phrase.MATCH_PLAYERS_LIST.text());

  PlayersPanel() {
    super(new BorderLayout(0, 6));
    JList<Entry> list = new JList<>(model);
    list.setFocusable(false);
    list.setCellRenderer(new Row());
    list.getAccessibleContext().setAccessibleName(Phrase.MATCH_PLAYERS_LIST.text());
    JScrollPane scroll = new JScrollPane(list);
    scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    title.putClientProperty("FlatLaf.styleClass", "h4");
    add(title, BorderLayout.NORTH);
    add(scroll, BorderLayout.CENTER);
  }

  void show(ViewSnapshot snapshot) {
    List<Entry> rows =
        snapshot.pieces().stream()
            .sorted(
                Comparator.comparing(PieceView::own)
                    .reversed()
                    .thenComparing(PieceView::npc)
                    .thenComparing(Comparator.comparingInt(PieceView::score).reversed())
                    .thenComparingInt(PieceView::id))
            .limit(MOST_SHOWN)
            .map(piece -> new Entry(piece, piece.own() ? snapshot.roundTripMicros() : 0))
            .toList();
    title.setText(Phrase.MATCH_PLAYERS.text(snapshot.pieces().size()));
    for (int i = 0; i < rows.size(); i++) {
      if (i == model.size()) {
        model.addElement(rows.get(i));
      } else if (!rows.get(i).isShownAs(model.get(i))) {
        model.set(i, rows.get(i));
      }
    }
    model.setSize(rows.size());
  }

  /** A row: a coloured mark, the name, piece, hit points and score. */
  private static final class Row implements ListCellRenderer<Entry> {

    private final JPanel panel = new JPanel(new BorderLayout(8, 0));
    private final JLabel name = new JLabel();
    private final JLabel figures = new JLabel();

    Row() {
      PlainText.only(name);
      PlainText.only(figures);
      panel.setBorder(BorderFactory.createEmptyBorder(3, 6, 3, 6));
      panel.add(name, BorderLayout.CENTER);
      panel.add(figures, BorderLayout.EAST);
    }

    @Override
    public Component getListCellRendererComponent(
        JList<? extends Entry> list, Entry entry, int index, boolean selected, boolean focused) {
      panel.setOpaque(false);
      // A change of the look reaches the list, but not what it paints with.
      name.setFont(list.getFont());
      name.setForeground(list.getForeground());
      figures.setFont(list.getFont());
      figures.setForeground(list.getForeground());
      PieceView piece = entry.piece();
      name.setIcon(new Mark(Looks.colourOf(piece), Looks.baseOf(piece)));
      name.setText("%s  (%s)".formatted(piece.name(), piece.kind().label()));
      figures.setText(entry.figures());
      return panel;
    }
  }

  /**
   * The piece's base, as it lies on the board: its colour, and its shape for whom colours are
   * alike.
   */
  private record Mark(Color color, BaseShape shape) implements Icon {

    private static final int SIZE = 14;

    /** No outline reaches further; a circle's radius is 1. */
    private static final double WIDEST = 1.3;

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
      Graphics2D g = (Graphics2D) graphics.create();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setColor(color);
      double radius = SIZE / 2.0;
      g.translate(x + radius, y + radius);
      g.scale(radius / WIDEST, radius / WIDEST);
      g.fill(shape.outline());
      g.dispose();
    }

    @Override
    public int getIconWidth() {
      return SIZE;
    }

    @Override
    public int getIconHeight() {
      return SIZE;
    }
  }
}
