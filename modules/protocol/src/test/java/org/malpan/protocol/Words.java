package org.malpan.protocol;

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

/** A game that is only a schema: with fields of each width, of owners alone, and hidden ones. */
final class Words implements Game {

  static final Words GAME = new Words();

  /** The place of the field that the owner alone is told. */
  static final int SHELLS = 2;

  private static final Schema SCHEMA =
      Schema.of(new Kind("tank"), new Kind("shell"))
          .login(Argument.oneOf("team", "red", "blue"), Argument.number("skin", -4, 300))
          .fields(
              Field.of("angle", -180, 179),
              Field.hidden("readyTick", 0, 1L << 50),
              new Field("shells", 0, 9, Field.Told.OWNER),
              Field.of("speed", Integer.MIN_VALUE, Integer.MAX_VALUE),
              Field.of("team", 0, 1))
          .commands(
              Command.of("stop"),
              Command.of(
                  "drive", Argument.number("angle", -180, 179), Argument.number("gas", 0, 9)))
          .events(Event.of("fired"), Event.by("hit", "shooter"))
          .build();

  private static final GameInfo INFO = new GameInfo("words", 7, "Words");

  @Override
  public GameInfo info() {
    return INFO;
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public Rules rules(Arena arena) {
    throw new UnsupportedOperationException("a schema alone");
  }
}
