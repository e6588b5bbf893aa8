package org.malpan.desktop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final Map<Long, Integer> counts = new HashMap<>();
  private final Map<Long, Integer> taken = new HashMap<>();

  /** Counts the pieces of each cell; {@link #next} is then asked once for each, in that order. */
  CellPlaces(List<PieceView> pieces) {
    for (PieceView piece : pieces) {
      int _ = counts.merge(cell(piece), 1, Integer::sum);
    }
  }

  /** The place of the next piece of its cell. */
  Place next(PieceView piece) {
    int count = counts.get(cell(piece));
    if (count == 1) {
      return Place.ALONE;
    }
    int index = taken.merge(cell(piece), 1, Integer::sum) - 1;
    double angle = 2 * Math.PI * index / count + Math.PI / 4;
    double scale = count <= 4 ? 0.66 : 0.5;
    double radius = count <= 4 ? 0.26 : 0.32;
    return new Place(radius * Math.cos(angle), radius * Math.sin(angle), scale);
  }

  private static long cell(PieceView piece) {
    return (long) piece.cellX() << 32 | piece.cellY() & 0xffffffffL;
  }
}
