package org.malpan.desktop.replays;

import java.awt.Component;
import javax.swing.JTable;
import javax.swing.table.TableCellRenderer;
import org.malpan.client.RecordingEntry;

/** How the cells of recordings are drawn. */
final class RecordingCells {

  private RecordingCells() {}

  static void drawIn(JTable table) {
    table.setDefaultRenderer(RecordingEntry.class, new Picture());
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
}
