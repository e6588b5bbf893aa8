package org.malpan.desktop;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import org.malpan.board.Direction;

/**
 * Turns held keys into steps at a steady pace, whatever rate the system repeats keys at: the first
 * step comes at once, a short tap makes exactly one. Knows no key and no clock. Event thread.
 */
final class Steering {

  /** About what a step takes on the screen. */
  static final long STEP_NANOS = 130_000_000;

  /** X11 repeats a held key as release and press at once; a finger takes longer than this. */
  private static final long REPEAT_GAP_NANOS = 30_000_000;

  private final SequencedSet<Direction> held = new LinkedHashSet<>();
  private Optional<Direction> tapped = Optional.empty();
  private Optional<Direction> released = Optional.empty();
  private long releasedNanos;
  private long nextStepNanos = Long.MIN_VALUE;

  /** A key for that direction went down, or the system repeats it. */
  void press(Direction direction, long nowNanos) {
    boolean repeated =
        released.equals(Optional.of(direction)) && nowNanos - releasedNanos < REPEAT_GAP_NANOS;
    if (held.add(direction) && !repeated) {
      tapped = Optional.of(direction);
    }
  }

  /** A key for that direction went up. */
  void release(Direction direction, long nowNanos) {
    if (held.remove(direction)) {
      released = Optional.of(direction);
      releasedNanos = nowNanos;
    }
  }

  /** No key counts as held any more: the window lost the keyboard. */
  void releaseAll() {
    held.clear();
    tapped = Optional.empty();
  }

  /** The step that is due now, if any; to be asked many times a second. */
  Optional<Direction> step(long nowNanos) {
    Optional<Direction> wanted =
        tapped.or(() -> held.isEmpty() ? Optional.empty() : Optional.of(held.getLast()));
    if (wanted.isEmpty() || nowNanos < nextStepNanos) {
      return Optional.empty();
    }
    tapped = Optional.empty();
    nextStepNanos = nowNanos + STEP_NANOS;
    return wanted;
  }
}
