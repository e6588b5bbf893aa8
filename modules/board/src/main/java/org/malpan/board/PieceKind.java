package org.malpan.board;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an avatar or an NPC looks like: one of the six chess pieces. All step one cell a move. */
public enum PieceKind {
  KING(120, 12),
  QUEEN(100, 16),
  ROOK(110, 13),
  BISHOP(90, 14),
  KNIGHT(90, 15),
  PAWN(60, 10);

  // A change of any of these numbers makes older recordings diverge, which is a test.
  private final int hitPoints;
  private final int damage;

  PieceKind(int hitPoints, int damage) {
    this.hitPoints = hitPoints;
    this.damage = damage;
  }

  /** Hit points of a whole piece. */
  int hitPoints() {
    return hitPoints;
  }

  /** Hit points that an attack takes from each piece it hits. */
  int damage() {
    return damage;
  }

  private static final List<PieceKind> BY_CODE = List.of(values());

  /** The number that stands for this kind on the wire and in a journal: 0 (king) to 5 (pawn). */
  public int code() {
    return ordinal();
  }

  /** The kind with that {@link #code()}, or empty when there is none. */
  public static Optional<PieceKind> ofCode(int code) {
    return code >= 0 && code < BY_CODE.size() ? Optional.of(BY_CODE.get(code)) : Optional.empty();
  }

  /** The kind with that {@link #label()}, whatever its letter case, or empty when there is none. */
  public static Optional<PieceKind> named(String label) {
    return BY_CODE.stream().filter(kind -> kind.label().equalsIgnoreCase(label)).findFirst();
  }

  /** The lower-case English name, as on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
