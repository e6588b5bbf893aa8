package org.malpan.examples.tanks;

import org.malpan.game.Arena;
import org.malpan.game.Args;
import org.malpan.game.Column;
import org.malpan.game.Command;
import org.malpan.game.LeaveCause;
import org.malpan.game.Rules;

/** Tanks drive and fire; a team that has destroyed five tanks wins the round. */
final class TankRules implements Rules {

  private static final int FULL_HP = 100;
  private static final int DAMAGE = 25;
  private static final int RELOAD_MILLIS = 400;
  private static final int FORWARDS_PER_SECOND = 120;
  private static final int BACK_PER_SECOND = 60;

  /** Steps of a heading: a whole turn takes two seconds. */
  private static final int TURN_PER_SECOND = Angles.TURN / 2;

  /** Places that are tried for a tank before it stands in another's way. */
  private static final int TRIES = 20;

  private final Arena arena;
  private final Motion motion;
  private final Shells shells;
  private final Score score;
  private final Column team;
  private final Column heading;
  private final Column fractionHeading;
  private final Column hp;
  private final Column throttle;
  private final Column wheel;
  private final Column due;
  private final int reloadTicks;
  private final int forwards;
  private final int back;
  private final int turn;

  TankRules(Arena arena) {
    this.arena = arena;
    motion = new Motion(arena);
    shells = new Shells(arena, motion, this::hit);
    score = new Score(arena);
    team = arena.column(TanksGame.TEAM);
    heading = arena.column(TanksGame.HEADING);
    fractionHeading = arena.column(TanksGame.FRACTION_HEADING);
    hp = arena.column(TanksGame.HP);
    throttle = arena.column(TanksGame.THROTTLE);
    wheel = arena.column(TanksGame.WHEEL);
    due = arena.column(TanksGame.DUE);
    reloadTicks = arena.ticks(RELOAD_MILLIS);
    forwards = motion.partsPerTick(FORWARDS_PER_SECOND);
    back = motion.partsPerTick(BACK_PER_SECOND);
    turn = motion.partsPerTick(TURN_PER_SECOND);
  }

  @Override
  public void begin() {
    score.begin();
    Walls.build(arena);
  }

  @Override
  public void joined(int player, Args login) {
    int smaller = smallerTeam();
    arena.addAvatar(player, TanksGame.TANK, 0, 0);
    team.set(player, smaller);
    start(player);
  }

  private int smallerTeam() {
    int more = 0;
    for (int tank = 0; tank < arena.maxPlayers(); tank++) {
      if (arena.isPresent(tank)) {
        more += team.get(tank) == 0 ? 1 : -1;
      }
    }
    return more > 0 ? 1 : 0;
  }

  /** A whole tank at a random place of its team's quarter: left or right, looking inwards. */
  private void start(int tank) {
    int width = arena.board().width();
    int quarter = Math.max(1, width / 4);
    boolean isLeft = team.get(tank) == 0;
    int x = 0;
    int y = 0;
    for (int i = 0; i < TRIES; i++) {
      int in = arena.random(quarter);
      x = isLeft ? in : width - 1 - in;
      y = arena.random(arena.board().height());
      if (motion.isFree(tank, x, y)) {
        break;
      }
    }
    motion.place(tank, x, y);
    heading.set(tank, isLeft ? 0 : Angles.TURN / 2);
    fractionHeading.set(tank, 0);
    hp.set(tank, FULL_HP);
    throttle.set(tank, 0);
    wheel.set(tank, 0);
  }

  /** The player's id is free for another, who is to have no score by former shells. */
  @Override
  public void left(int player, LeaveCause cause) {
    shells.removeOf(player);
  }

  @Override
  public void command(int player, Command command, Args args) {
    if (command == TanksGame.DRIVE) {
      throttle.set(player, args.at(0) - 1);
      wheel.set(player, args.at(1) - 1);
    } else if (arena.tick() >= due.getLong(player)) {
      due.set(player, arena.tick() + reloadTicks);
      shells.fire(player);
    }
  }

  @Override
  public void tick(long tick) {
    for (int entity = 0; entity < arena.capacity(); entity++) {
      if (arena.isPresent(entity)) {
        switch (arena.kind(entity)) {
          case TanksGame.TANK -> drive(entity);
          case TanksGame.SHELL -> shells.fly(entity);
          default -> {}
        }
      }
    }
  }

  private void drive(int tank) {
    if (wheel.get(tank) != 0) {
      int whole = Angles.TURN * Motion.UNIT;
      int now = heading.get(tank) * Motion.UNIT + fractionHeading.get(tank);
      int next = Math.floorMod(now + wheel.get(tank) * turn, whole);
      heading.set(tank, next / Motion.UNIT);
      fractionHeading.set(tank, next % Motion.UNIT);
    }
    if (throttle.get(tank) != 0) {
      motion.aim(tank, throttle.get(tank) > 0 ? forwards : -back);
      if (motion.isAimOnBoard() && mayGo(tank)) {
        motion.go(tank);
      }
    }
  }

  /** A tank that stands in another's way already may drive out of it. */
  private boolean mayGo(int tank) {
    return motion.isFree(tank, motion.aimX(), motion.aimY())
        || !motion.isFree(tank, arena.x(tank), arena.y(tank));
  }

  private void hit(int tank, int gunner, int gunnersTeam) {
    if (hp.get(tank) > DAMAGE) {
      hp.set(tank, hp.get(tank) - DAMAGE);
      return;
    }
    hp.set(tank, 0);
    arena.tellChanges(tank);
    arena.tell(TanksGame.DESTROYED, tank, gunner);
    if (score.destroyed(gunner, gunnersTeam)) {
      beginRound();
    } else {
      start(tank);
    }
  }

  /** Takes all shells away and starts all tanks again. */
  private void beginRound() {
    for (int tank = 0; tank < arena.maxPlayers(); tank++) {
      if (arena.isPresent(tank)) {
        shells.removeOf(tank);
        start(tank);
      }
    }
  }
}
