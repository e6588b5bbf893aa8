package org.malpan.examples.tag;

import org.malpan.game.Arena;
import org.malpan.game.Args;
import org.malpan.game.Column;
import org.malpan.game.Command;
import org.malpan.game.Found;
import org.malpan.game.LeaveCause;
import org.malpan.game.Rules;

/** While there are players, exactly one of them is it. */
final class TagRules implements Rules {

  /** A player that was it has time to run away. */
  private static final int SAFE_MILLIS = 2000;

  private static final int RUNNER = 0;
  private static final int[] DX = {0, 0, -1, 1};
  private static final int[] DY = {-1, 1, 0, 0};

  private final Arena arena;
  private final Column it;
  private final Column score;
  private final Column safeUntil;

  TagRules(Arena arena) {
    this.arena = arena;
    it = arena.column(TagGame.IT);
    score = arena.column(TagGame.SCORE);
    safeUntil = arena.column(TagGame.SAFE_UNTIL);
  }

  @Override
  public void joined(int player, Args login) {
    int x = arena.random(arena.board().width());
    arena.addAvatar(player, RUNNER, x, arena.random(arena.board().height()));
    it.set(player, next(player) == player ? 1 : 0);
  }

  @Override
  public void left(int player, LeaveCause cause) {
    if (it.get(player) == 1) {
      it.set(next(player), 1);
    }
  }

  @Override
  public void command(int player, Command command, Args args) {
    if (command == TagGame.RUN) {
      arena.move(player, arena.x(player) + DX[args.at(0)], arena.y(player) + DY[args.at(0)]);
    } else if (it.get(player) == 1) {
      tag(player);
    }
  }

  /** Tags the neighbour with the lowest id, on the same cell or on one of the eight around it. */
  private void tag(int tagger) {
    int x = arena.x(tagger);
    int y = arena.y(tagger);
    Found near = arena.find(x - 1, y - 1, x + 1, y + 1);
    int tagged = arena.maxPlayers();
    for (int i = 0; i < near.size(); i++) {
      int player = near.get(i);
      if (player != tagger && arena.tick() >= safeUntil.getLong(player)) {
        tagged = Math.min(tagged, player);
      }
    }
    if (tagged < arena.maxPlayers()) {
      it.set(tagger, 0);
      safeUntil.set(tagger, arena.tick() + arena.ticks(SAFE_MILLIS));
      score.set(tagger, Math.min(TagGame.SCORE.most(), score.getLong(tagger) + 1));
      it.set(tagged, 1);
      arena.tell(TagGame.TAGGED, tagged, tagger);
    }
  }

  /** The next player by id, after the last the first; the player itself when there is no other. */
  private int next(int player) {
    int next = player;
    do {
      next = (next + 1) % arena.maxPlayers();
    } while (!arena.isPresent(next));
    return next;
  }
}
