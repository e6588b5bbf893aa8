package org.malpan.examples.tag;

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

/** Tag: one player is "it" and runs after the others. A neighbour that is tagged is it next. */
public final class TagGame implements Game {

  /** 1 for the player that is it, else 0. */
  public static final Field IT = Field.of("it", 0, 1);

  /** How often the player has tagged another. */
  public static final Field SCORE = Field.of("score", 0, Integer.MAX_VALUE);

  /** Before that tick the player cannot be tagged. */
  public static final Field SAFE_UNTIL = Field.hidden("safeUntil", 0, 1L << 54);

  /** A step to a neighbouring cell. */
  public static final Command RUN =
      Command.of("run", Argument.oneOf("direction", "up", "down", "left", "right"));

  /** The player that is it tags a neighbour. */
  public static final Command TAG = Command.of("tag");

  /** A player was tagged and is it now. */
  public static final Event TAGGED = Event.by("tagged", "tagger");

  private static final Schema SCHEMA =
      Schema.of(new Kind("runner"))
          .fields(IT, SCORE, SAFE_UNTIL)
          .commands(RUN, TAG)
          .events(TAGGED)
          .build();

  /** For the service loader. */
  public TagGame() {}

  @Override
  public GameInfo info() {
    return new GameInfo("tag", 1, "Tag");
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public int mostOthers(int npcs) {
    return 0;
  }

  @Override
  public Rules rules(Arena arena) {
    return new TagRules(arena);
  }
}
