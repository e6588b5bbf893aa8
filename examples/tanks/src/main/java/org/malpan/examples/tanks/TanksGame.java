package org.malpan.examples.tanks;

import org.malpan.game.Arena;
import org.malpan.game.Argument;
import org.malpan.game.Command;
import org.malpan.game.Event;
import org.malpan.game.Field;
import org.malpan.game.Game;
import org.malpan.game.GameInfo;
import org.malpan.game.Kind;
import org.malpan.game.Rules;
import org.malpan.game.Schema;

/**
 * Two teams of tanks that drive, turn and fire. The cells of the board are small units, a tank is
 * 40 of them long: a board of 2000×2000 units and a view of 500 suit it.
 */
public final class TanksGame implements Game {

  static final int TANK = 0;
  static final int SHELL = 1;
  static final int WALL = 2;

  /** The two teams, which tell how many rounds each has won. */
  static final int FLAG = 3;

  /** 0 or 1: of a tank, of a shell, of a flag. */
  public static final Field TEAM = Field.of("team", 0, 1);

  /** Where an entity points: 256 steps a turn, 0 to the right, 64 down. */
  public static final Field HEADING = Field.of("heading", 0, Angles.TURN - 1);

  /** Hit points of a tank, 0 of all else. */
  public static final Field HP = Field.of("hp", 0, 100);

  /** Of a tank the tanks that it destroyed, of a flag its team's in this round. */
  public static final Field SCORE = Field.of("score", 0, Integer.MAX_VALUE);

  /** Of a flag the rounds that its team has won. */
  public static final Field ROUNDS = Field.of("rounds", 0, Integer.MAX_VALUE);

  /** The part of a place below a unit, in 256ths. */
  static final Field FRACTION_X = Field.hidden("fractionX", 0, Motion.UNIT - 1);

  static final Field FRACTION_Y = Field.hidden("fractionY", 0, Motion.UNIT - 1);

  /** The part of a heading below a step, in 256ths. */
  static final Field FRACTION_HEADING = Field.hidden("fractionHeading", 0, Motion.UNIT - 1);

  /** What the driver holds: -1 back, 0 nothing, 1 forwards. */
  static final Field THROTTLE = Field.hidden("throttle", -1, 1);

  /** What the driver holds: -1 left, 0 nothing, 1 right. */
  static final Field WHEEL = Field.hidden("wheel", -1, 1);

  /** From that tick on a tank may fire; at that tick a shell is gone. */
  static final Field DUE = Field.hidden("due", 0, 1L << 54);

  /** The tank that fired the shell. */
  static final Field GUNNER = Field.hidden("gunner", 0, Integer.MAX_VALUE);

  /** Holds throttle and wheel until the next. */
  public static final Command DRIVE =
      Command.of(
          "drive",
          Argument.oneOf("throttle", "back", "stop", "forwards"),
          Argument.oneOf("wheel", "left", "straight", "right"));

  /** Fires a shell ahead. */
  public static final Command FIRE = Command.of("fire");

  /** A tank lost its last hit point. */
  public static final Event DESTROYED = Event.by("destroyed", "gunner");

  /** A flag's team won the round. */
  public static final Event WON = Event.of("won");

  /** Walls and the two flags leave this room for shells. */
  static final int MOST_SHELLS = 1000;

  private static final GameInfo INFO = new GameInfo("tanks", 1, "Tanks");

  private static final Schema SCHEMA =
      Schema.of(new Kind("tank"), new Kind("shell"), new Kind("wall"), new Kind("flag"))
          .fields(
              TEAM,
              HEADING,
              HP,
              SCORE,
              ROUNDS,
              FRACTION_X,
              FRACTION_Y,
              FRACTION_HEADING,
              THROTTLE,
              WHEEL,
              DUE,
              GUNNER)
          .commands(DRIVE, FIRE)
          .events(DESTROYED, WON)
          .build();

  /** For the service loader. */
  public TanksGame() {}

  @Override
  public GameInfo info() {
    return INFO;
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public int mostOthers(int npcs) {
    return 2 + Walls.MOST + MOST_SHELLS;
  }

  @Override
  public Rules rules(Arena arena) {
    return new TankRules(arena);
  }
}
