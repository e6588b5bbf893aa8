package org.malpan.desktop;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.Comparator;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import org.malpan.client.PieceView;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.hud.Lines;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.desktop.text.Worded;
import org.malpan.desktop.text.Words;

/** The pieces in view, the player first, then by score. Event thread. */
final class PlayersPanel extends JPanel implements Worded {
  private static final long serialVersionUID = 1;

  private static final int MOST_SHOWN = 100;

  /** So many rows are seen where there is little room. */
  private static final int LEAST_ROWS = 2;

  /** So many usually are. */
  private static final int USUAL_ROWS = 8;

  private final DefaultListModel<PlayerEntry> model = new DefaultListModel<>();
  private final JList<PlayerEntry> list =
      Words.name(new PlayersList(model), MatchPhrase.MATCH_PLAYERS_LIST);
  private final JLabel title = Lines.heading(new JLabel());
  private final PlayerRow row = new PlayerRow();
  private int count;

  PlayersPanel() {
    super(new BorderLayout());
    list.setFocusable(false);
    list.setCellRenderer(row);
    JScrollPane scroll = new JScrollPane(list);
    scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    add(title, BorderLayout.NORTH);
    add(scroll, BorderLayout.CENTER);
    reword();
  }

  void show(ViewSnapshot snapshot) {
    List<PlayerEntry> rows =
        snapshot.pieces().stream()
            .sorted(
                Comparator.comparing(PieceView::own)
                    .reversed()
                    .thenComparing(PieceView::npc)
                    .thenComparing(Comparator.comparingInt(PieceView::score).reversed())
                    .thenComparingInt(PieceView::id))
            .limit(MOST_SHOWN)
            .map(piece -> PlayerEntry.of(piece, snapshot))
            .toList();
    if (count != snapshot.pieces().size()) {
      count = snapshot.pieces().size();
      title.setText(MatchPhrase.MATCH_PLAYERS.text(count));
      revalidate();
    }
    for (int i = 0; i < rows.size(); i++) {
      if (i == model.size()) {
        model.addElement(rows.get(i));
      } else if (!rows.get(i).isShownAs(model.get(i))) {
        model.set(i, rows.get(i));
      }
    }
    model.setSize(rows.size());
    if (row.fit(rows, list.getFont(), list.getWidth())) {
      list.repaint();
    }
  }

  @Override
  public void reword() {
    title.setText(MatchPhrase.MATCH_PLAYERS.text(count));
    list.repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    return sized(Math.clamp(count, LEAST_ROWS, USUAL_ROWS));
  }

  @Override
  public Dimension getMinimumSize() {
    return sized(LEAST_ROWS);
  }

  private Dimension sized(int rows) {
    int heading = title.getPreferredSize().height;
    return new Dimension(0, heading + rows * row.getPreferredSize().height);
  }

  /** As wide as there is room, whatever is in it. */
  private static final class PlayersList extends JList<PlayerEntry> {
    private static final long serialVersionUID = 1;

    PlayersList(DefaultListModel<PlayerEntry> model) {
      super(model);
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
      return true;
    }
  }
}
