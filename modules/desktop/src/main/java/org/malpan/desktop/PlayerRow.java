package org.malpan.desktop;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import org.malpan.desktop.page.Space;
import org.malpan.desktop.scene.BaseShape;
import org.malpan.desktop.scene.Looks;

/** Draws a row of the list of players: a coloured mark, the name, and columns of figures. */
final class PlayerRow extends JPanel implements ListCellRenderer<PlayerEntry> {
  private static final long serialVersionUID = 1;

  private static final int GAP = 8;

  /** A long name leaves room for the figures. */
  private static final double NAME_SHARE = 0.4;

  private static final int MOST_NAME = 130;

  private final JLabel name = new JLabel();
  private final transient Map<PlayerColumns.Column, JLabel> figures =
      new EnumMap<>(PlayerColumns.Column.class);
  private transient PlayerColumns columns = new PlayerColumns(Map.of());

  PlayerRow() {
    super(null);
    setBorder(Space.around(3, 4, 3, 6));
    setOpaque(false);
    add(name);
    for (PlayerColumns.Column column : PlayerColumns.Column.values()) {
      JLabel label = new JLabel();
      label.setHorizontalAlignment(
          column == PlayerColumns.Column.KIND ? SwingConstants.LEADING : SwingConstants.TRAILING);
      figures.put(column, label);
      add(label);
    }
  }

  /**
   * Chooses what there is room for; says whether that is something else than before.
   *
   * @param width of the list
   */
  boolean fit(List<PlayerEntry> entries, Font font, int width) {
    FontMetrics metrics = getFontMetrics(font);
    Insets insets = getInsets();
    int names = 0;
    Map<PlayerColumns.Column, Integer> wanted = new EnumMap<>(PlayerColumns.Column.class);
    for (PlayerEntry entry : entries) {
      names = Math.max(names, metrics.stringWidth(entry.piece().name()));
      for (PlayerColumns.Column column : PlayerColumns.Column.values()) {
        int _ = wanted.merge(column, metrics.stringWidth(entry.text(column)), Math::max);
      }
    }
    int mark = Mark.size() + name.getIconTextGap();
    int room = width - insets.left - insets.right;
    int most = (int) Math.min(UIScale.scale(MOST_NAME), room * NAME_SHARE);
    PlayerColumns next =
        PlayerColumns.fitting(room, mark + Math.min(names, most), UIScale.scale(GAP), wanted);
    boolean other = !next.equals(columns);
    columns = next;
    return other;
  }

  @Override
  public Component getListCellRendererComponent(
      JList<? extends PlayerEntry> list,
      PlayerEntry entry,
      int index,
      boolean selected,
      boolean focused) {
    // A change of the look reaches the list, but not what it paints with.
    name.setFont(list.getFont());
    name.setForeground(list.getForeground());
    name.setIcon(new Mark(Looks.colourOf(entry.piece()), Looks.baseOf(entry.piece())));
    name.setText(entry.piece().name());
    figures.forEach((column, label) -> {
      label.setVisible(columns.has(column));
      label.setFont(list.getFont());
      label.setForeground(
          column == PlayerColumns.Column.KIND || column == PlayerColumns.Column.PING
              ? UIManager.getColor("Malpan.quiet")
              : list.getForeground());
      label.setText(entry.text(column));
    });
    setToolTipText(entry.sentence());
    getAccessibleContext().setAccessibleName(entry.sentence());
    return this;
  }

  @Override
  public Dimension getPreferredSize() {
    Insets insets = getInsets();
    int height = Math.max(name.getPreferredSize().height, Mark.size());
    return new Dimension(1, height + insets.top + insets.bottom);
  }

  @Override
  public void doLayout() {
    Insets insets = getInsets();
    int height = getHeight() - insets.top - insets.bottom;
    int right = getWidth() - insets.right;
    PlayerColumns.Column[] all = PlayerColumns.Column.values();
    for (int i = all.length - 1; i >= 0; i--) {
      if (columns.has(all[i])) {
        int width = columns.widthOf(all[i]);
        right -= width;
        figures.get(all[i]).setBounds(right, insets.top, width, height);
        right -= UIScale.scale(GAP);
      }
    }
    name.setBounds(insets.left, insets.top, Math.max(0, right - insets.left), height);
  }

  /**
   * The piece's base, as it lies on the board: its colour, and its shape for whom colours are
   * alike.
   */
  private record Mark(Color color, BaseShape shape) implements Icon {

    private static final int SIZE = 14;

    /** No outline reaches further; a circle's radius is 1. */
    private static final double WIDEST = 1.3;

    static int size() {
      return UIScale.scale(SIZE);
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
      Graphics2D g = (Graphics2D) graphics.create();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setColor(color);
      double radius = size() / 2.0;
      g.translate(x + radius, y + radius);
      g.scale(radius / WIDEST, radius / WIDEST);
      g.fill(shape.outline());
      g.dispose();
    }

    @Override
    public int getIconWidth() {
      return size();
    }

    @Override
    public int getIconHeight() {
      return size();
    }
  }
}
