package org.malpan.desktop.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.table.AbstractTableModel;
import org.malpan.desktop.text.Phrase;

/**
 * The rows of a list page's table, each a value; what the cells say is the subclass's. Event
 * thread.
 *
 * @param <R> a row
 */
public abstract class RowCells<R> extends AbstractTableModel {
  private static final long serialVersionUID = 1;

  private final transient List<Phrase> headings;
  private final transient Function<R, ?> identity;
  private transient List<R> rows = List.of();

  /**
   * No rows.
   *
   * @param headings of the columns, from left to right
   * @param identity what makes a row another one
   */
  protected RowCells(List<Phrase> headings, Function<R, ?> identity) {
    this.headings = List.copyOf(headings);
    this.identity = identity;
  }

  /** Takes new rows over; whether they are others than before, so that a selection is lost. */
  public final boolean show(List<R> next) {
    boolean others = !identities(rows).equals(identities(next));
    rows = next;
    if (others) {
      fireTableDataChanged();
    } else if (!rows.isEmpty()) {
      fireTableRowsUpdated(0, rows.size() - 1);
    }
    return others;
  }

  private List<?> identities(List<R> of) {
    return of.stream().map(identity).toList();
  }

  /** The row, or empty when there is none. */
  public final Optional<R> row(int index) {
    return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index));
  }

  /** Where the first row is of which that is so, or -1. */
  protected final int indexOf(Function<R, ?> part, Object value) {
    return rows.stream().map(part).toList().indexOf(value);
  }

  @Override
  public final int getRowCount() {
    return rows.size();
  }

  @Override
  public final int getColumnCount() {
    return headings.size();
  }

  @Override
  public final String getColumnName(int column) {
    return headings.get(column).text();
  }

  @Override
  public final Object getValueAt(int index, int column) {
    return cell(rows.get(index), column);
  }

  /** What a cell shows. */
  protected abstract Object cell(R row, int column);
}
