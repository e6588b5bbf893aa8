package org.malpan.examples.tanks;

import org.malpan.game.Arena;
import org.malpan.game.Column;
import org.malpan.game.Found;

/**
 * Motion along a heading. A place is a unit of the board and a 256th part below it, so that slow
 * tanks move evenly at every tick rate.
 */
final class Motion {

  /** Parts of a unit. */
  static final int UNIT = 256;

  /** Units from a tank's middle to its edge. */
  static final int TANK_RADIUS = 20;

  private final Arena arena;
  private final Column heading;
  private final Column fractionX;
  private final Column fractionY;

  /** Where {@link #aim} points: a place in parts. */
  private long x;

  private long y;

  Motion(Arena arena) {
    this.arena = arena;
    heading = arena.column(TanksGame.HEADING);
    fractionX = arena.column(TanksGame.FRACTION_X);
    fractionY = arena.column(TanksGame.FRACTION_Y);
  }

  /** Parts that something goes in a tick. */
  int partsPerTick(int unitsPerSecond) {
    return unitsPerSecond * UNIT / arena.tickRate();
  }

  /** Looks that many parts ahead of an entity. */
  void aim(int entity, int parts) {
    int angle = heading.get(entity);
    x = (long) arena.x(entity) * UNIT + fractionX.get(entity);
    y = (long) arena.y(entity) * UNIT + fractionY.get(entity);
    x += (long) Angles.cosine(angle) * parts / Angles.ONE;
    y += (long) Angles.sine(angle) * parts / Angles.ONE;
  }

  /** The column that was aimed at, perhaps outside of the board. */
  int aimX() {
    return (int) Math.floorDiv(x, UNIT);
  }

  /** The row that was aimed at, perhaps outside of the board. */
  int aimY() {
    return (int) Math.floorDiv(y, UNIT);
  }

  /** Whether that place is on the board. */
  boolean isAimOnBoard() {
    return arena.board().clampX(aimX()) == aimX() && arena.board().clampY(aimY()) == aimY();
  }

  /** Puts an entity where it was aimed at. Players are told only where a whole unit changes. */
  void go(int entity) {
    fractionX.set(entity, Math.floorMod(x, UNIT));
    fractionY.set(entity, Math.floorMod(y, UNIT));
    if (aimX() != arena.x(entity) || aimY() != arena.y(entity)) {
      arena.move(entity, aimX(), aimY());
    }
  }

  /** Puts an entity in the middle of a unit. */
  void place(int entity, int atX, int atY) {
    fractionX.set(entity, UNIT / 2);
    fractionY.set(entity, UNIT / 2);
    arena.move(entity, atX, atY);
  }

  /** Whether a tank can stand there: no wall, no other tank. */
  boolean isFree(int tank, int atX, int atY) {
    int far = TANK_RADIUS + Math.max(TANK_RADIUS, Walls.RADIUS);
    Found near = arena.find(atX - far, atY - far, atX + far, atY + far);
    for (int i = 0; i < near.size(); i++) {
      int other = near.get(i);
      int radius = radius(arena.kind(other));
      if (other != tank && radius > 0 && isWithin(other, atX, atY, radius + TANK_RADIUS)) {
        return false;
      }
    }
    return true;
  }

  /** Units from the middle of a kind to its edge; 0 where nothing bumps into it. */
  private static int radius(int kind) {
    return switch (kind) {
      case TanksGame.TANK -> TANK_RADIUS;
      case TanksGame.WALL -> Walls.RADIUS;
      default -> 0;
    };
  }

  /** Whether an entity's middle is nearer to a place than that. */
  boolean isWithin(int entity, int atX, int atY, int units) {
    int dx = arena.x(entity) - atX;
    int dy = arena.y(entity) - atY;
    return dx * dx + dy * dy < units * units;
  }
}
