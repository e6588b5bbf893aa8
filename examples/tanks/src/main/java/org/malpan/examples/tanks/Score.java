package org.malpan.examples.tanks;

import org.malpan.game.Arena;
import org.malpan.game.Column;
import org.malpan.game.Field;

/**
 * The score of the round and of the match. It lives in two flags, for an arena has no other place.
 */
final class Score {

  /** Tanks that a team destroys to win a round. */
  static final int TO_WIN = 5;

  private final Arena arena;
  private final Column team;
  private final Column score;
  private final Column rounds;

  Score(Arena arena) {
    this.arena = arena;
    team = arena.column(TanksGame.TEAM);
    score = arena.column(TanksGame.SCORE);
    rounds = arena.column(TanksGame.ROUNDS);
  }

  /** Flags are the first entities after the avatars. */
  private int flag(int ofTeam) {
    return arena.maxPlayers() + ofTeam;
  }

  /** Sets the two flags up, before anything else is added. */
  void begin() {
    for (int i = 0; i < 2; i++) {
      int x = arena.board().width() / 2;
      int flag = arena.add(TanksGame.FLAG, i == 0 ? "red" : "blue", x, i);
      team.set(flag, i);
    }
  }

  /**
   * A tank was destroyed.
   *
   * @return whether its gunner's team has won the round
   */
  boolean destroyed(int gunner, int gunnersTeam) {
    increase(score, TanksGame.SCORE, gunner);
    int flag = flag(gunnersTeam);
    increase(score, TanksGame.SCORE, flag);
    if (score.get(flag) < TO_WIN) {
      return false;
    }
    increase(rounds, TanksGame.ROUNDS, flag);
    arena.tellChanges(flag);
    arena.tell(TanksGame.WON, flag);
    score.set(flag(0), 0);
    score.set(flag(1), 0);
    return true;
  }

  private static void increase(Column column, Field field, int entity) {
    column.set(entity, Math.min(field.most(), column.getLong(entity) + 1));
  }
}
