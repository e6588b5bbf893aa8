package org.malpan.board;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The four steps of a piece. Rows count downwards: {@link #UP} is {@code y - 1}. */
public enum Direction {
  UP(0, -1),
  DOWN(0, 1),
  LEFT(-1, 0),
  RIGHT(1, 0);

  /** Made once: each move that comes asks for one. */
  private static final List<Optional<Direction>> BY_CODE =
      List.of(Optional.of(UP), Optional.of(DOWN), Optional.of(LEFT), Optional.of(RIGHT));

  private final int dx;
  private final int dy;

  Direction(int dx, int dy) {
    this.dx = dx;
    this.dy = dy;
  }

  /** Cells to the right: -1, 0 or 1. */
  public int dx() {
    return dx;
  }

  /** Cells down: -1, 0 or 1. */
  public int dy() {
    return dy;
  }

  /** The number that stands for this direction on the wire and in a journal: 0 to 3. */
  public int code() {
    return ordinal();
  }

  /** The lower-case English name. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The direction with that {@link #label()}, or empty when there is none. */
  public static Optional<Direction> named(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }

  /** The direction with that {@link #code()}, or empty when there is none. */
  public static Optional<Direction> ofCode(int code) {
    return code >= 0 && code < BY_CODE.size() ? BY_CODE.get(code) : Optional.empty();
  }
}
