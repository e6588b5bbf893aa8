package org.malpan.examples.tanks;

import org.malpan.game.Arena;
import org.malpan.game.Column;
import org.malpan.game.Found;

/** Shells: they fly straight on and hit the first tank or wall in their way. */
final class Shells {

  /** What flies here and hits there. */
  @FunctionalInterface
  interface Target {
    /** A shell hit a tank. */
    void hit(int tank, int gunner, int gunnersTeam);
  }

  private static final int UNITS_PER_SECOND = 600;
  private static final int LIFE_MILLIS = 1500;

  /** A shell looks around at least as often, so that it flies through nothing. */
  private static final int MOST_PARTS = 10 * Motion.UNIT;

  private static final int NOTHING = -1;

  private final Arena arena;
  private final Motion motion;
  private final Target target;
  private final Column team;
  private final Column heading;
  private final Column due;
  private final Column gunner;
  private final int lifeTicks;
  private final int partsPerTick;

  Shells(Arena arena, Motion motion, Target target) {
    this.arena = arena;
    this.motion = motion;
    this.target = target;
    team = arena.column(TanksGame.TEAM);
    heading = arena.column(TanksGame.HEADING);
    due = arena.column(TanksGame.DUE);
    gunner = arena.column(TanksGame.GUNNER);
    lifeTicks = arena.ticks(LIFE_MILLIS);
    partsPerTick = motion.partsPerTick(UNITS_PER_SECOND);
  }

  /** A tank fires; nothing happens when the arena is full of shells. */
  void fire(int tank) {
    motion.aim(tank, Motion.TANK_RADIUS * Motion.UNIT);
    if (!motion.isAimOnBoard()) {
      return;
    }
    int shell = arena.add(TanksGame.SHELL, "", motion.aimX(), motion.aimY());
    if (shell != NOTHING) {
      team.set(shell, team.get(tank));
      heading.set(shell, heading.get(tank));
      gunner.set(shell, tank);
      due.set(shell, arena.tick() + lifeTicks);
      motion.go(shell);
    }
  }

  /** Takes the shells of a tank away. */
  void removeOf(int tank) {
    for (int entity = arena.maxPlayers(); entity < arena.capacity(); entity++) {
      boolean isShell = arena.isPresent(entity) && arena.kind(entity) == TanksGame.SHELL;
      if (isShell && gunner.get(entity) == tank) {
        arena.remove(entity);
      }
    }
  }

  /** A tick of a shell. */
  void fly(int shell) {
    if (arena.tick() >= due.getLong(shell)) {
      arena.remove(shell);
      return;
    }
    for (int parts = partsPerTick; parts > 0; parts -= MOST_PARTS) {
      motion.aim(shell, Math.min(parts, MOST_PARTS));
      int hit = motion.isAimOnBoard() ? firstHit(shell) : shell;
      if (hit != NOTHING) {
        arena.remove(shell);
        if (hit != shell && arena.kind(hit) == TanksGame.TANK) {
          target.hit(hit, gunner.get(shell), team.get(shell));
        }
        return;
      }
      motion.go(shell);
    }
  }

  /** The tank of the other team or the wall at which a shell arrives, the lowest id of them. */
  private int firstHit(int shell) {
    int x = motion.aimX();
    int y = motion.aimY();
    int far = Math.max(Motion.TANK_RADIUS, Walls.RADIUS);
    Found near = arena.find(x - far, y - far, x + far, y + far);
    int hit = NOTHING;
    for (int i = 0; i < near.size(); i++) {
      int other = near.get(i);
      if (isHit(other, shell, x, y) && (hit == NOTHING || other < hit)) {
        hit = other;
      }
    }
    return hit;
  }

  private boolean isHit(int other, int shell, int x, int y) {
    return switch (arena.kind(other)) {
      case TanksGame.TANK ->
          team.get(other) != team.get(shell) && motion.isWithin(other, x, y, Motion.TANK_RADIUS);
      case TanksGame.WALL -> motion.isWithin(other, x, y, Walls.RADIUS);
      default -> false;
    };
  }
}
