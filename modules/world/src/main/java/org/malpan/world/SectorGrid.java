package org.malpan.world;

import java.util.Arrays;
import org.malpan.board.BoardSize;

/**
 * Which pieces are where: the board in square sectors, each with the ids of its pieces in rising
 * order, so that what a search finds depends on where pieces are and never on how they came there.
 * Room is made as pieces come and kept: a step between known sectors allocates nothing.
 */
final class SectorGrid {

  /** Takes the ids that a search finds. */
  @FunctionalInterface
  interface Finder {
    void found(int id);
  }

  private static final int SMALLEST_SHIFT = 3;
  private static final int FIRST_ROOM = 4;

  private final Pieces pieces;
  private final BoardSize board;
  private final int shift;
  private final int columns;
  private final int[][] ids;
  private final int[] counts;
  private int size;

  /**
   * @param reach cells to each side that searches usually span
   */
  SectorGrid(BoardSize board, Pieces pieces, int reach) {
    this.board = board;
    this.pieces = pieces;
    shift = Math.max(SMALLEST_SHIFT, 32 - Integer.numberOfLeadingZeros(reach));
    columns = (board.width() - 1 >> shift) + 1;
    int sectors = columns * ((board.height() - 1 >> shift) + 1);
    ids = new int[sectors][];
    counts = new int[sectors];
  }

  private int sector(int x, int y) {
    return (y >> shift) * columns + (x >> shift);
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int id, int x, int y) {
    size++;
    int sector = sector(x, y);
    int count = counts[sector];
    int[] list = ids[sector];
    if (list == null) {
      list = new int[FIRST_ROOM];
      ids[sector] = list;
    } else if (count == list.length) {
      list = Arrays.copyOf(list, 2 * count);
      ids[sector] = list;
    }
    int at = count;
    while (at > 0 && list[at - 1] > id) {
      list[at] = list[at - 1];
      at--;
    }
    list[at] = id;
    counts[sector] = count + 1;
  }

  void remove(int id, int x, int y) {
    size--;
    int sector = sector(x, y);
    int[] list = ids[sector];
    int count = counts[sector];
    int at = Arrays.binarySearch(list, 0, count, id);
    System.arraycopy(list, at + 1, list, at, count - at - 1);
    counts[sector] = count - 1;
  }

  void move(int id, int fromX, int fromY, int toX, int toY) {
    if (sector(fromX, fromY) != sector(toX, toY)) {
      remove(id, fromX, fromY);
      add(id, toX, toY);
    }
  }

  /** Finds the pieces in the rectangle, corners included, which may reach over the edges. */
  void search(int left, int top, int right, int bottom, Finder finder) {
    int firstColumn = board.clampX(left) >> shift;
    int lastColumn = board.clampX(right) >> shift;
    int firstRow = board.clampY(top) >> shift;
    int lastRow = board.clampY(bottom) >> shift;
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = firstColumn; column <= lastColumn; column++) {
        int sector = row * columns + column;
        int[] list = ids[sector];
        for (int i = 0, count = counts[sector]; i < count; i++) {
          int id = list[i];
          int x = pieces.x[id];
          int y = pieces.y[id];
          if (x >= left && x <= right && y >= top && y <= bottom) {
            finder.found(id);
          }
        }
      }
    }
  }
}
