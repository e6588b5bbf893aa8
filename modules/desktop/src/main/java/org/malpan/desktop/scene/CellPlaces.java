package org.malpan.desktop.scene;

import java.util.List;
import org.malpan.client.PieceView;

/** Where pieces stand that share a cell: in a circle, smaller, so that each can be seen. */
final class CellPlaces {

  /**
   * A place within a cell.
   *
   * @param x to the right of the cell's middle, in cells
   * @param y below the cell's middle, in cells
   * @param scale of the piece, 1 for a piece alone
   */
  record Place(double x, double y, double scale) {
    static final Place ALONE = new Place(0, 0, 1);
  }

  /** More on one cell stand on the places of the first ones. */
  private static final int MOST_PLACES = 64;

  private static final Place[][] PLACES = new Place[MOST_PLACES + 1][];

  static {
    for (int count = 1; count <= MOST_PLACES; count++) {
      PLACES[count] = circle(count);
    }
  }

  // An open-addressed table from cells to how many stand there and how many have a place.
  private final long[] cells;
  private final int[] counts;
  private final int[] taken;

  /** Counts the pieces of each cell; {@link #next} is then asked once for each, in that order. */
  CellPlaces(List<PieceView> pieces) {
    int size = Integer.highestOneBit(Math.max(8, pieces.size())) * 4;
    cells = new long[size];
    counts = new int[size];
    taken = new int[size];
    for (int i = 0; i < pieces.size(); i++) {
      counts[slot(pieces.get(i))]++;
    }
  }

  private static Place[] circle(int count) {
    if (count == 1) {
      return new Place[] {Place.ALONE};
    }
    Place[] places = new Place[count];
    double scale = count <= 4 ? 0.66 : 0.5;
    double radius = count <= 4 ? 0.26 : 0.32;
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * i / count + Math.PI / 4;
      places[i] = new Place(radius * Math.cos(angle), radius * Math.sin(angle), scale);
    }
    return places;
  }

  /** The place of the next piece of its cell. */
  Place next(PieceView piece) {
    int slot = slot(piece);
    Place[] places = PLACES[Math.min(counts[slot], MOST_PLACES)];
    return places[taken[slot]++ % places.length];
  }

  private int slot(PieceView piece) {
    long cell = (long) piece.cellX() << 32 | piece.cellY() & 0xffffffffL;
    int mask = cells.length - 1;
    int slot = (int) (cell * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (counts[slot] != 0 && cells[slot] != cell) {
      slot = slot + 1 & mask;
    }
    cells[slot] = cell;
    return slot;
  }
}
