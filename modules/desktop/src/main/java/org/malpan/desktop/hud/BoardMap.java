package org.malpan.desktop.hud;

import org.malpan.desktop.scene.BoardScene.Spot;
import org.malpan.game.BoardSize;

/**
 * A board drawn into a rectangle: as large as fits, in its middle.
 *
 * @param board that is drawn
 * @param left of the board, in pixels
 * @param top of the board, in pixels
 * @param cell side of a cell in pixels, far below 1 for a large board
 */
record BoardMap(BoardSize board, double left, double top, double cell) {

  /** The map of a board in a rectangle at (0, 0); at least a pixel large. */
  static BoardMap in(BoardSize board, int width, int height) {
    double cell =
        Math.min(
            (double) Math.max(1, width) / board.width(),
            (double) Math.max(1, height) / board.height());
    return new BoardMap(
        board, (width - cell * board.width()) / 2, (height - cell * board.height()) / 2, cell);
  }

  /** The pixel of a column's middle. */
  double xOf(double column) {
    return left + (column + 0.5) * cell;
  }

  /** The pixel of a row's middle. */
  double yOf(double row) {
    return top + (row + 0.5) * cell;
  }

  /** The place under a pixel; beside the board, the nearest on it. */
  Spot at(double x, double y) {
    return new Spot(
        Math.clamp((x - left) / cell - 0.5, 0, board.width() - 1),
        Math.clamp((y - top) / cell - 0.5, 0, board.height() - 1));
  }
}
