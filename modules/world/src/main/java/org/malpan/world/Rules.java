package org.malpan.world;

import org.malpan.board.PieceKind;

/** The game's numbers. A change of any of them makes older recordings diverge, which is a test. */
final class Rules {

  /** Hit points that a wounded piece regains at a time. */
  static final int HEAL_POINTS = 2;

  private static final int HEAL_MILLIS = 1000;
  private static final int ATTACK_MILLIS = 500;
  private static final int NPC_MILLIS = 1000;

  /** Between two rounds of healing. */
  final int healTicks;

  /** From one attack of a piece to its next. */
  final int attackTicks;

  /** Between two decisions of an NPC. */
  final int npcTicks;

  Rules(int tickRate) {
    healTicks = ticks(HEAL_MILLIS, tickRate);
    attackTicks = ticks(ATTACK_MILLIS, tickRate);
    npcTicks = ticks(NPC_MILLIS, tickRate);
  }

  private static int ticks(int millis, int tickRate) {
    return Math.max(1, millis * tickRate / 1000);
  }

  /** Hit points of a whole piece. */
  static int maxHp(PieceKind kind) {
    return switch (kind) {
      case KING -> 120;
      case QUEEN -> 100;
      case ROOK -> 110;
      case BISHOP, KNIGHT -> 90;
      case PAWN -> 60;
    };
  }

  /** Hit points that an attack takes from each piece it hits. */
  static int damage(PieceKind kind) {
    return switch (kind) {
      case KING -> 12;
      case QUEEN -> 16;
      case ROOK -> 13;
      case BISHOP -> 14;
      case KNIGHT -> 15;
      case PAWN -> 10;
    };
  }
}
