package org.malpan.world;

import org.malpan.board.Direction;

/** Attacks, falls and healing. */
final class Combat {

  private static final Direction[] NEIGHBOURS = Direction.values();

  private final World world;
  private final Pieces pieces;
  private final AreaOfInterest area;
  private final Rules rules;
  private final IdList targets = new IdList();
  private final IdList viewers = new IdList();

  Combat(World world, Pieces pieces, AreaOfInterest area, Rules rules) {
    this.world = world;
    this.pieces = pieces;
    this.area = area;
    this.rules = rules;
  }

  /** Hits the pieces on the four neighbouring cells, unless the last attack is too near. */
  void attack(int attacker, long tick, WorldEvents events) {
    if (tick < pieces.attackReadyTick[attacker]) {
      return;
    }
    pieces.setAttackReadyTick(attacker, tick + rules.attackTicks);
    targets.clear();
    for (Direction direction : NEIGHBOURS) {
      area.findOnCell(
          pieces.x(attacker) + direction.dx(), pieces.y(attacker) + direction.dy(), targets);
    }
    targets.sort();
    int damage = Rules.damage(pieces.kind(attacker));
    for (int i = 0; i < targets.size(); i++) {
      hit(targets.get(i), attacker, damage, events);
    }
  }

  private void hit(int victim, int attacker, int damage, WorldEvents events) {
    int left = pieces.hp[victim] - damage;
    if (left > 0) {
      pieces.setHp(victim, left);
      changed(victim, events);
      return;
    }
    findViewers(victim);
    events.fell(victim, attacker, viewers.ids(), viewers.size());
    pieces.setScore(attacker, pieces.score[attacker] + 1);
    changed(attacker, events);
    pieces.setHp(victim, pieces.maxHp(victim));
    int x = world.randomX();
    int y = world.randomY();
    area.move(victim, x, y, 0, events);
    changed(victim, events);
  }

  /** Gives every wounded piece some hit points back. */
  void heal(WorldEvents events) {
    for (int id = pieces.wounded.nextSetBit(0); id >= 0; id = pieces.wounded.nextSetBit(id + 1)) {
      pieces.setHp(id, Math.min(pieces.maxHp(id), pieces.hp[id] + Rules.HEAL_POINTS));
      changed(id, events);
    }
  }

  private void changed(int id, WorldEvents events) {
    findViewers(id);
    if (viewers.size() > 0) {
      events.changed(id, viewers.ids(), viewers.size());
    }
  }

  private void findViewers(int id) {
    viewers.clear();
    area.findPlayers(pieces.x(id), pieces.y(id), viewers);
  }
}
