package org.malpan.world;

import java.util.Arrays;
import org.malpan.game.BoardSize;

/**
 * Which entities are where: the board in square sectors, each with the ids of its entities in
 * rising order, so that what a search finds depends on where entities are and never on how they
 * came there. A sector borrows its room while it has entities: what one gave back serves the next,
 * so that steps allocate nothing once entities have been about for a while, however large the
 * board.
 */
final class SectorGrid {

  private static final int SMALLEST_SHIFT = 3;

  private final Entities entities;
  private final int shift;
  private final int columns;

  /** Of each sector how many entities are in it, and then their ids; null where there are none. */
  private final int[][] lists;

  private final RoomPool rooms = new RoomPool();
  private int size;

  /**
   * @param reach cells to each side that searches usually span
   */
  SectorGrid(BoardSize board, Entities entities, int reach) {
    this.entities = entities;
    shift = Math.max(SMALLEST_SHIFT, 32 - Integer.numberOfLeadingZeros(reach));
    columns = (board.width() - 1 >> shift) + 1;
    int sectors = columns * ((board.height() - 1 >> shift) + 1);
    lists = new int[sectors][];
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
    int[] list = lists[sector];
    int count = list == null ? 0 : list[0];
    if (list == null) {
      list = rooms.take(2);
      lists[sector] = list;
    } else if (count + 1 == list.length) {
      int[] larger = rooms.take(count + 2);
      System.arraycopy(list, 1, larger, 1, count);
      rooms.give(list);
      list = larger;
      lists[sector] = list;
    }
    int at = count + 1;
    while (at > 1 && list[at - 1] > id) {
      list[at] = list[at - 1];
      at--;
    }
    list[at] = id;
    list[0] = count + 1;
  }

  void remove(int id, int x, int y) {
    size--;
    int sector = sector(x, y);
    int[] list = lists[sector];
    int count = list[0];
    int at = Arrays.binarySearch(list, 1, count + 1, id);
    System.arraycopy(list, at + 1, list, at, count - at);
    list[0] = count - 1;
    if (count == 1) {
      rooms.give(list);
      lists[sector] = null;
    }
  }

  void move(int id, int fromX, int fromY, int toX, int toY) {
    if (sector(fromX, fromY) != sector(toX, toY)) {
      remove(id, fromX, fromY);
      add(id, toX, toY);
    }
  }

  /**
   * Adds the entities in the rectangle, corners included.
   *
   * @param topLeft a {@link Place}; {@code bottomRight} too
   */
  void search(int topLeft, int bottomRight, IdList found) {
    int firstColumn = Place.x(topLeft) >> shift;
    int lastColumn = Place.x(bottomRight) >> shift;
    int firstRow = Place.y(topLeft) >> shift;
    int lastRow = Place.y(bottomRight) >> shift;
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = firstColumn; column <= lastColumn; column++) {
        int[] list = lists[row * columns + column];
        if (list != null) {
          addInside(list, topLeft, bottomRight, found);
        }
      }
    }
  }

  /** Half of them are inside, at random: a branch for each would be guessed wrong too often. */
  private void addInside(int[] list, int topLeft, int bottomRight, IdList found) {
    int count = list[0];
    int[] ids = found.room(count);
    int size = found.size();
    for (int i = 1; i <= count; i++) {
      int id = list[i];
      ids[size] = id;
      size += Place.isInside(entities.place(id), topLeft, bottomRight);
    }
    found.resize(size);
  }
}
