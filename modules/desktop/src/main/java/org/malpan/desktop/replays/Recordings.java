package org.malpan.desktop.replays;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import org.malpan.client.RecordingEntry;
import org.malpan.desktop.text.Worded;

/** The table of recordings, each with a picture. Event thread. */
final class Recordings extends JTable implements Worded {
  private static final long serialVersionUID = 1;

  Recordings(RecordingTable cells) {
    super(cells);
    setDefaultRenderer(RecordingEntry.class, new Picture());
    setDefaultRenderer(String.class, new Words());
    for (RecordingTable.Column column : RecordingTable.Column.values()) {
      getColumnModel().getColumn(column.ordinal()).setPreferredWidth(UIScale.scale(column.width));
    }
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setRowHeight(UIScale.scale(68));
  }

  @Override
  public void reword() {
    for (RecordingTable.Column column : RecordingTable.Column.values()) {
      getColumnModel().getColumn(column.ordinal()).setHeaderValue(column.phrase.text());
    }
    getTableHeader().repaint();
    repaint();
  }

  private static final class Picture implements TableCellRenderer {

    private final Thumbnail thumbnail = new Thumbnail();

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      thumbnail.setForeground(selected ? table.getSelectionForeground() : table.getForeground());
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
