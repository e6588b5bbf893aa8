package org.malpan.desktop.page;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;
import org.malpan.desktop.text.Worded;

/**
 * A table whose columns are as wide as what is in them. What is left goes to one of them; what is
 * missing is scrolled to. Headings follow the language. Event thread.
 */
public final class RowTable extends JTable implements Worded {
  private static final long serialVersionUID = 1;

  private static final int GAP = 18;
  private static final int MOST_WIDTH = 420;

  private final int unscaledHeight;
  private final int growing;

  /**
   * @param unscaledHeight in pixels at 100 %
   * @param growing the column that takes what is left
   */
  public RowTable(AbstractTableModel cells, int unscaledHeight, int growing) {
    super(cells);
    this.unscaledHeight = unscaledHeight;
    this.growing = growing;
    setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
    updateUI();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    if (unscaledHeight > 0) {
      setRowHeight(UIScale.scale(unscaledHeight));
    }
  }

  @Override
  public void doLayout() {
    int sum = 0;
    for (int i = 0; i < getColumnCount(); i++) {
      TableColumn column = getColumnModel().getColumn(i);
      int width = wanted(i, column);
      column.setWidth(width);
      column.setPreferredWidth(width);
      sum += width;
    }
    int left = (getParent() == null ? 0 : getParent().getWidth()) - sum;
    if (left > 0) {
      TableColumn column = getColumnModel().getColumn(growing);
      column.setPreferredWidth(column.getWidth() + left);
      column.setWidth(column.getPreferredWidth());
    }
    super.doLayout();
  }

  private int wanted(int index, TableColumn column) {
    TableCellRenderer header = getTableHeader().getDefaultRenderer();
    Component heading =
        header.getTableCellRendererComponent(
            this, column.getHeaderValue(), false, false, -1, index);
    int width = heading.getPreferredSize().width;
    for (int row = 0; row < getRowCount(); row++) {
      Component cell = prepareRenderer(getCellRenderer(row, index), row, index);
      width = Math.max(width, cell.getPreferredSize().width);
    }
    return Math.min(width + UIScale.scale(GAP), UIScale.scale(MOST_WIDTH));
  }

  /** As wide as the viewport at least, so that the last column ends at its edge. */
  @Override
  public boolean getScrollableTracksViewportWidth() {
    return getParent() != null && getParent().getWidth() > getPreferredSize().width;
  }

  @Override
  public void reword() {
    for (int i = 0; i < getColumnCount(); i++) {
      TableColumn column = getColumnModel().getColumn(i);
      column.setHeaderValue(getModel().getColumnName(column.getModelIndex()));
    }
    getTableHeader().repaint();
    revalidate();
    repaint();
  }
}
