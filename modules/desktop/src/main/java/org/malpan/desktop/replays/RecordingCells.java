package org.malpan.desktop.replays;

import java.awt.Component;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import org.malpan.client.RecordingEntry;

/** How the cells of recordings are drawn. */
final class RecordingCells {

  private RecordingCells() {}

  static void drawIn(JTable table) {
    table.setDefaultRenderer(RecordingEntry.class, new Picture());
    table.setDefaultRenderer(String.class, new Words());
  }

  private static final class Picture implements TableCellRenderer {

    private final Thumbnail thumbnail = new Thumbnail();

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      // The look colours a selection by the table's focus; the texts' cells know how.
      Component like =
          table
              .getDefaultRenderer(String.class)
              .getTableCellRendererComponent(table, "", selected, false, row, column);
      thumbnail.setBackground(like.getBackground());
      thumbnail.setForeground(like.getForeground());
      thumbnail.show(((RecordingEntry) value).summary());
      return thumbnail;
    }
  }

  /** Texts that are too long for a cell are shown whole while the mouse rests on them. */
  private static final class Words extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1;

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      JLabel label =
          (JLabel)
              super.getTableCellRendererComponent(table, value, selected, focused, row, column);
      label.setToolTipText(value.toString().isEmpty() ? null : value.toString());
      return label;
    }
  }
}
