package org.malpan.board;

import org.malpan.game.Arguments;
import org.malpan.game.CommandWord;

/** The commands of {@link BoardGame} as {@linkplain CommandWord words}. Allocates nothing. */
public final class BoardCommands {

  /** The place of {@link BoardGame#MOVE} in the schema. */
  public static final int MOVE = 0;

  /** The place of {@link BoardGame#ATTACK} in the schema. */
  public static final int ATTACK = 1;

  private static final Direction[] DIRECTIONS = Direction.values();
  private static final Arguments MOVE_ARGUMENTS = BoardGame.MOVE.arguments();
  private static final long ATTACK_WORD = CommandWord.of(ATTACK, 0);

  private BoardCommands() {}

  /** The word of a step. */
  public static long move(Direction direction) {
    return CommandWord.of(MOVE, MOVE_ARGUMENTS.part(0, direction.code()));
  }

  /** The word of an attack. */
  public static long attack() {
    return ATTACK_WORD;
  }

  /** The packed arguments of a login as that piece. */
  public static long login(PieceKind piece) {
    return piece.code();
  }

  /** The direction of a step; of another command's word, any direction. */
  public static Direction direction(long word) {
    return DIRECTIONS[MOVE_ARGUMENTS.at(CommandWord.arguments(word), 0)];
  }
}
