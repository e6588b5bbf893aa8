package org.malpan.examples.tanks;

import org.malpan.game.Arena;

/** Round obstacles that stop tanks and shells. */
final class Walls {

  /** The most that a board has. */
  static final int MOST = 60;

  /** Units from the middle to the edge. */
  static final int RADIUS = 25;

  /** One for that many units of the board's area. */
  private static final int AREA = 60_000;

  private Walls() {}

  /** Puts them at random, the same on both halves of the board. */
  static void build(Arena arena) {
    int width = arena.board().width();
    int height = arena.board().height();
    int pairs = Math.min(MOST, width * height / AREA) / 2;
    for (int i = 0; i < pairs; i++) {
      int x = arena.random(width);
      int y = arena.random(height);
      arena.add(TanksGame.WALL, "", x, y);
      arena.add(TanksGame.WALL, "", width - 1 - x, y);
    }
  }
}
