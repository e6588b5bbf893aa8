package org.malpan.world;

import org.malpan.board.Direction;

/**
 * What NPCs do: chase the nearest player in view and attack when beside it, else wander. Each
 * decides once a period; they take turns so that every tick has the same share.
 */
final class NpcMind {

  private static final Direction[] DIRECTIONS = Direction.values();

  private final World world;
  private final Pieces pieces;
  private final AreaOfInterest area;
  private final Combat combat;
  private final Rules rules;
  private final IdList players = new IdList();

  NpcMind(World world, Pieces pieces, AreaOfInterest area, Combat combat, Rules rules) {
    this.world = world;
    this.pieces = pieces;
    this.area = area;
    this.combat = combat;
    this.rules = rules;
  }

  /** Lets those NPCs act whose turn this tick is, in rising order. */
  void act(long tick, WorldEvents events) {
    int first = world.config().maxPlayers() + (int) (tick % rules.npcTicks);
    for (int id = first; id < pieces.limit(); id += rules.npcTicks) {
      act(id, tick, events);
    }
  }

  private void act(int npc, long tick, WorldEvents events) {
    int prey = nearestPlayer(npc);
    if (prey < 0) {
      world.stepPiece(npc, DIRECTIONS[world.random(DIRECTIONS.length)], 0, events);
      return;
    }
    int dx = pieces.x(prey) - pieces.x(npc);
    int dy = pieces.y(prey) - pieces.y(npc);
    if (Math.abs(dx) + Math.abs(dy) == 1) {
      combat.attack(npc, tick, events);
    } else {
      world.stepPiece(npc, towards(dx, dy), 0, events);
    }
  }

  /** The nearest by steps to walk, the lowest id among equals; -1 when none is in view. */
  private int nearestPlayer(int npc) {
    players.clear();
    area.findPlayers(pieces.x(npc), pieces.y(npc), players);
    int nearest = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < players.size(); i++) {
      int player = players.get(i);
      int steps =
          Math.abs(pieces.x(player) - pieces.x(npc)) + Math.abs(pieces.y(player) - pieces.y(npc));
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
      return DIRECTIONS[world.random(DIRECTIONS.length)];
    }
    if (Math.abs(dx) >= Math.abs(dy)) {
      return dx > 0 ? Direction.RIGHT : Direction.LEFT;
    }
    return dy > 0 ? Direction.DOWN : Direction.UP;
  }
}
