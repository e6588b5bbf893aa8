package org.malpan.world;

import java.util.Arrays;
import org.malpan.board.BoardSize;

/**
 * Which pieces are where: the board in square sectors, each with the ids of its pieces in rising
 * order, so that what a search finds depends on where pieces are and never on how they came there.
 * A sector borrows its room while it has pieces: what one gave back serves the next, so that steps
 * allocate nothing once pieces have been about for a while, however large the board.
 */
final class SectorGrid {

  /** Takes the ids that a search finds. */
  @FunctionalInterface
  interface Finder {
    void found(int id);
  }

  private static final int SMALLEST_SHIFT = 3;

  private final Pieces pieces;
  private final BoardSize board;
  private final int shift;
  private final int columns;
  private final int[][] ids;
  private final int[] counts;
  private final RoomPool rooms = new RoomPool();
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
      list = rooms.take(1);
      ids[sector] = list;
    } else if (count == list.length) {
      int[] larger = rooms.take(count + 1);
      System.arraycopy(list, 0, larger, 0, count);
      rooms.give(list);
      list = larger;
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
    if (count == 1) {
      rooms.give(list);
      ids[sector] = null;
    }
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
