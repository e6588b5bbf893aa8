package org.malpan.board;

import java.util.Arrays;
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

/** Malpan's own game: chess pieces that step from cell to cell and hit their neighbours. */
public final class BoardGame implements Game {

  /** Hit points; the piece falls with the last. */
  public static final Field HP = Field.of("hp", 0, 1000);

  /** Hit points of a whole piece of that kind. */
  public static final Field MAX_HP = Field.of("maxHp", 0, 1000);

  /** Falls of others to the piece's attacks. */
  public static final Field SCORE = Field.of("score", 0, Integer.MAX_VALUE);

  /** From that tick on the piece may attack. */
  public static final Field ATTACK_READY_TICK = Field.hidden("attackReadyTick", 0, 1L << 54);

  /** A step to a neighbouring cell. */
  public static final Command MOVE =
      Command.of(
          "move",
          Argument.oneOf(
              "direction",
              Arrays.stream(Direction.values()).map(Direction::label).toArray(String[]::new)));

  /** A hit at the pieces on the four neighbouring cells. */
  public static final Command ATTACK = Command.of("attack");

  /** A piece lost its last hit point. */
  public static final Event FELL = Event.by("fell", "attacker");

  private static final String[] KINDS =
      Arrays.stream(PieceKind.values()).map(PieceKind::label).toArray(String[]::new);

  private static final Schema SCHEMA =
      Schema.of(Arrays.stream(KINDS).map(Kind::new).toArray(Kind[]::new))
          .login(Argument.oneOf("piece", KINDS))
          .fields(HP, MAX_HP, SCORE, ATTACK_READY_TICK)
          .commands(MOVE, ATTACK)
          .events(FELL)
          .build();

  private static final GameInfo INFO = new GameInfo("board", 1, "Malpan board");

  /** For the service loader. */
  public BoardGame() {}

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
    return new BoardRules(arena);
  }
}
