package org.malpan.board;

import org.malpan.game.Arena;
import org.malpan.game.Found;

/**
 * What NPCs do: chase the nearest player in view and attack when beside it, else wander. Each
 * decides once a period; they take turns so that every tick has the same share.
 */
final class NpcMind {

  private static final int NPC_MILLIS = 1000;
  private static final Direction[] DIRECTIONS = Direction.values();

  private final Arena arena;
  private final BoardRules rules;

  /** Between two decisions of an NPC. */
  private final int npcTicks;

  NpcMind(Arena arena, BoardRules rules) {
    this.arena = arena;
    this.rules = rules;
    npcTicks = BoardRules.ticks(NPC_MILLIS, arena.tickRate());
  }

  /** Lets those NPCs act whose turn this tick is, in rising order. */
  void act(long tick) {
    int first = arena.maxPlayers() + (int) (tick % npcTicks);
    for (int id = first; id < arena.capacity(); id += npcTicks) {
      if (arena.isPresent(id)) {
        act(id);
      }
    }
  }

  private void act(int npc) {
    int prey = nearestPlayer(npc);
    if (prey < 0) {
      rules.step(npc, DIRECTIONS[arena.random(DIRECTIONS.length)]);
      return;
    }
    int dx = arena.x(prey) - arena.x(npc);
    int dy = arena.y(prey) - arena.y(npc);
    if (Math.abs(dx) + Math.abs(dy) == 1) {
      rules.attack(npc);
    } else {
      rules.step(npc, towards(dx, dy));
    }
  }

  /** The nearest by steps to walk, the lowest id among equals; -1 when none is in view. */
  private int nearestPlayer(int npc) {
    Found players = arena.findViewers(arena.x(npc), arena.y(npc));
    int nearest = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < players.size(); i++) {
      int player = players.get(i);
      int steps =
          Math.abs(arena.x(player) - arena.x(npc)) + Math.abs(arena.y(player) - arena.y(npc));
      if (steps < least || steps == least && player < nearest) {
        least = steps;
        nearest = player;
      }
    }
    return nearest;
  }

  /** Along the longer way; off a shared cell in a random direction, to come beside the prey. */
  private Direction towards(int dx, int dy) {
    if (dx == 0 && dy == 0) {
      return DIRECTIONS[arena.random(DIRECTIONS.length)];
    }
    if (Math.abs(dx) >= Math.abs(dy)) {
      return dx > 0 ? Direction.RIGHT : Direction.LEFT;
    }
    return dy > 0 ? Direction.DOWN : Direction.UP;
  }
}
