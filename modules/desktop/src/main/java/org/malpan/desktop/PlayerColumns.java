package org.malpan.desktop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the list of players shows beside names: as many columns as there is room for, each as wide
 * as the widest text in it.
 *
 * @param widths of the columns that are shown, in pixels
 */
record PlayerColumns(Map<PlayerColumns.Column, Integer> widths) {

  /** Columns from left to right. */
  enum Column {
    KIND,
    /** Of how many, too. */
    HP,
    /** Without that, where there is too little room. */
    HP_SHORT,
    SCORE,
    PING
  }

  /** What one would miss most comes first. */
  private static final List<Column> BY_WORTH =
      List.of(Column.HP, Column.HP_SHORT, Column.SCORE, Column.KIND, Column.PING);

  /** Keeps a copy. */
  PlayerColumns {
    widths = Map.copyOf(widths);
  }

  /**
   * Columns that fit.
   *
   * @param room for a row, in pixels
   * @param name what the names need
   * @param gap before each column
   * @param wanted widths; a column that is not in it has nothing to show
   */
  static PlayerColumns fitting(int room, int name, int gap, Map<Column, Integer> wanted) {
    Map<Column, Integer> whole = new EnumMap<>(wanted);
    var _ = whole.remove(Column.HP_SHORT);
    PlayerColumns columns = taking(room, name, gap, whole);
    if (columns.has(Column.HP) && columns.has(Column.SCORE)) {
      return columns;
    }
    Map<Column, Integer> brief = new EnumMap<>(wanted);
    var _ = brief.remove(Column.HP);
    return taking(room, name, gap, brief);
  }

  private static PlayerColumns taking(int room, int name, int gap, Map<Column, Integer> wanted) {
    Map<Column, Integer> widths = new EnumMap<>(Column.class);
    int left = room - name;
    for (Column column : BY_WORTH) {
      int width = wanted.getOrDefault(column, 0);
      if (width > 0) {
        left -= width + gap;
        if (left < 0) {
          break;
        }
        widths.put(column, width);
      }
    }
    return new PlayerColumns(widths);
  }

  boolean has(Column column) {
    return widths.containsKey(column);
  }

  int widthOf(Column column) {
    return widths.getOrDefault(column, 0);
  }
}
