package org.malpan.desktop.page;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.event.ListSelectionEvent;
import javax.swing.event.TableModelEvent;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.TableColumn;
import org.malpan.desktop.text.Worded;

/**
 * A table whose columns are as wide as what is in them. Where that is too much, some show less and
 * some are left out, as their {@link ColumnPlan} says; what is left out of the selected row is told
 * to whoever wants to show it elsewhere. Headings follow the language. Event thread.
 */
public final class RowTable extends JTable implements Worded {
  private static final long serialVersionUID = 1;

  private static final int GAP = 18;
  private static final int MOST_WIDTH = 420;

  private final int unscaledHeight;
  private final transient ColumnPlan plan;
  private transient Consumer<String> rest = _ -> {};
  private int[] widths = {};

  /**
   * A table of these cells.
   *
   * @param unscaledHeight in pixels at 100 %
   */
  public RowTable(AbstractTableModel cells, int unscaledHeight, ColumnPlan plan) {
    super(cells);
    this.unscaledHeight = unscaledHeight;
    this.plan = plan;
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

  /** Who is told what is left out of the selected row; an empty text for nothing. */
  public void onRest(Consumer<String> told) {
    rest = told;
    rest.accept(leftOut(getSelectedRow()));
  }

  @Override
  public void doLayout() {
    int count = getColumnCount();
    int[] wanted = new int[count];
    int[] headings = new int[count];
    for (int i = 0; i < count; i++) {
      headings[i] = headingWidth(i) + UIScale.scale(GAP);
      wanted[i] = Math.max(headings[i], cellsWidth(i) + UIScale.scale(GAP));
      wanted[i] = Math.min(wanted[i], Math.max(headings[i], UIScale.scale(MOST_WIDTH)));
    }
    int room = getParent() == null ? getWidth() : getParent().getWidth();
    widths = plan.widths(room, wanted, headings);
    for (int i = 0; i < count; i++) {
      TableColumn column = getColumnModel().getColumn(i);
      column.setMinWidth(0);
      column.setMaxWidth(widths[i] == 0 ? 0 : Integer.MAX_VALUE);
      column.setPreferredWidth(widths[i]);
      column.setWidth(widths[i]);
    }
    super.doLayout();
    rest.accept(leftOut(getSelectedRow()));
  }

  private int headingWidth(int index) {
    Component heading =
        getTableHeader()
            .getDefaultRenderer()
            .getTableCellRendererComponent(
                this, getColumnModel().getColumn(index).getHeaderValue(), false, false, -1, index);
    if (heading instanceof JLabel label) {
      // Above the texts, which begin at the left.
      label.setHorizontalAlignment(SwingConstants.LEADING);
    }
    return heading.getPreferredSize().width;
  }

  private int cellsWidth(int index) {
    int width = 0;
    for (int row = 0; row < getRowCount(); row++) {
      Component cell = prepareRenderer(getCellRenderer(row, index), row, index);
      width = Math.max(width, cell.getPreferredSize().width);
    }
    return width;
  }

  /** The texts that there is no room for, or too little, by their headings. */
  private String leftOut(int row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < widths.length && row >= 0 && row < getRowCount(); i++) {
      if (getValueAt(row, i) instanceof String text && !text.isEmpty() && isCut(row, i)) {
        texts.add(getColumnModel().getColumn(i).getHeaderValue() + " " + text);
      }
    }
    return String.join("   ·   ", texts);
  }

  private boolean isCut(int row, int column) {
    return prepareRenderer(getCellRenderer(row, column), row, column).getPreferredSize().width
        > getColumnModel().getColumn(column).getWidth();
  }

  /** Other texts may take other widths. */
  @Override
  public void tableChanged(TableModelEvent event) {
    super.tableChanged(event);
    revalidate();
  }

  @Override
  public void valueChanged(ListSelectionEvent event) {
    super.valueChanged(event);
    // Also told while the table is made, before there is anybody to tell.
    if (rest != null) {
      rest.accept(leftOut(getSelectedRow()));
    }
  }

  /** A text that is cut, whole. */
  @Override
  public String getToolTipText(MouseEvent event) {
    int row = rowAtPoint(event.getPoint());
    int column = columnAtPoint(event.getPoint());
    if (row < 0 || column < 0 || !(getValueAt(row, column) instanceof String text)) {
      return null;
    }
    // A name must not be read as HTML.
    return isCut(row, column) ? text.replace('<', '‹') : null;
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
