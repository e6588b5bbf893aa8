package org.malpan.world;

import org.malpan.game.BoardSize;

/**
 * All that a world's course depends on besides its inputs. Two worlds with equal configurations and
 * equal inputs have equal states after every tick.
 *
 * @param board its size in cells
 * @param view cells that a piece sees to each side, per axis, at least 1; 0 for the whole board
 * @param maxPlayers player ids are 0..maxPlayers-1, the lowest free one is given; 1..20,000
 * @param npcs pieces that the world plays, ids from maxPlayers on; 0..100,000
 * @param seed of all randomness
 * @param tickRate ticks a second, 1..1000: turns the rules' durations into ticks
 */
public record WorldConfig(
    BoardSize board, int view, int maxPlayers, int npcs, long seed, int tickRate) {

  /** The most players a world can have; player ids are below it in every world. */
  public static final int MAX_PLAYERS = 20_000;

  /** The most NPCs a world can have. */
  public static final int MAX_NPCS = 100_000;

  /** The widest board, in cells, on which everyone sees everything unless a view is set. */
  public static final int WHOLE_VIEW_LIMIT = 20;

  /** The view on wider boards unless one is set. */
  public static final int DEFAULT_VIEW = 7;

  /** Checks the ranges; throws {@link IllegalArgumentException} naming value and limits. */
  public WorldConfig {
    check("view", view, 0, BoardSize.LIMIT);
    check("players", maxPlayers, 1, MAX_PLAYERS);
    check("npcs", npcs, 0, MAX_NPCS);
    check("tick rate", tickRate, 1, 1000);
  }

  private static void check(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s %d: %d..%d are allowed".formatted(what, value, least, most));
    }
  }

  /** The view that a board of that size gets when none is set. */
  public static int defaultView(BoardSize board) {
    return Math.max(board.width(), board.height()) > WHOLE_VIEW_LIMIT ? DEFAULT_VIEW : 0;
  }
}
