package org.malpan.replay;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.malpan.world.World;

/**
 * Finds the state that a recording must have had where it holds only the state's hash: tries what a
 * change of a rule may have made of each piece, until the hash fits. With 32 bits of hash and some
 * thousand tries, what fits is it.
 */
final class StateGuess {

  /** Pieces restored in all tries together: some seconds at most. */
  private static final int MOST_PIECES = 2_000_000;

  private static final int MOST_TRIES = 20_000;

  private static final int HEADER_BYTES = 1 + 8 + 8 + 8;
  private static final int MOST_DIFFERENCES = 20;
  private static final int MOST_HIT_POINTS = 130;

  /** A number in the snapshot, as {@code docs/replay-format.md} has it. */
  private enum Field {
    X(5, 2, 3),
    Y(7, 2, 3),
    HP(9, 2, MOST_HIT_POINTS),
    SCORE(11, 4, 3),
    ATTACK_READY_TICK(15, 8, 60);

    final int offset;
    final int bytes;
    final int reach;

    Field(int offset, int bytes, int reach) {
      this.offset = offset;
      this.bytes = bytes;
      this.reach = reach;
    }

    long of(World world, int id) {
      return switch (this) {
        case X -> world.x(id);
        case Y -> world.y(id);
        case HP -> world.hp(id);
        case SCORE -> world.score(id);
        case ATTACK_READY_TICK -> world.attackReadyTick(id);
      };
    }
  }

  private final World computed;
  private final Predicate<World> isRecorded;
  private final ByteBuffer snapshot;

  /** Offsets of the pieces in the snapshot, those that changed in the tick before the others. */
  private final List<Integer> pieces = new ArrayList<>();

  private int tries;

  private StateGuess(World computed, Predicate<World> isRecorded) {
    this.computed = computed;
    this.isRecorded = isRecorded;
    snapshot = ByteBuffer.wrap(computed.snapshot()).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The differences between the recorded state and the computed one; empty when no try fits.
   *
   * @param before the computed state a tick earlier: what has changed since is tried first
   * @param isRecorded whether a state has the recorded hash
   */
  static List<FieldDifference> differences(
      World before, World computed, Predicate<World> isRecorded) {
    StateGuess guess = new StateGuess(computed, isRecorded);
    guess.findPieces(before);
    for (Field field : Field.values()) {
      World found = guess.tryTogether(before, field);
      if (found != null) {
        return FieldDifference.between(found, computed, MOST_DIFFERENCES);
      }
    }
    World found = guess.tryEach();
    return found == null ? List.of() : FieldDifference.between(found, computed, MOST_DIFFERENCES);
  }

  private void findPieces(World before) {
    List<Integer> quiet = new ArrayList<>();
    int at = HEADER_BYTES + 4;
    for (int i = snapshot.getInt(HEADER_BYTES); i > 0; i--) {
      int piece = at;
      int id = snapshot.getInt(piece);
      boolean same =
          before.isPresent(id)
              && Arrays.stream(Field.values()).allMatch(f -> value(piece, f) == f.of(before, id));
      (same ? quiet : pieces).add(piece);
      at += 24 + (snapshot.get(at + 23) & 0xff);
    }
    pieces.addAll(quiet);
  }

  /** A rule that gives all pieces that changed alike a little more or less. */
  private World tryTogether(World before, Field field) {
    Map<Long, List<Integer>> alike = new TreeMap<>();
    for (int piece : pieces) {
      int id = snapshot.getInt(piece);
      long change = before.isPresent(id) ? value(piece, field) - field.of(before, id) : 0;
      if (change != 0) {
        alike.computeIfAbsent(change, _ -> new ArrayList<>()).add(piece);
      }
    }
    for (List<Integer> group : alike.values()) {
      World found = group.size() < 2 ? null : tryGroup(group, field);
      if (found != null) {
        return found;
      }
    }
    return alike.size() < 2
        ? null
        : tryGroup(alike.values().stream().flatMap(List::stream).toList(), field);
  }

  private World tryGroup(List<Integer> group, Field field) {
    for (int delta = 1; delta <= Math.min(10, field.reach); delta++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        if (isSpent()) {
          return null;
        }
        for (int piece : group) {
          add(piece, field, sign * delta);
        }
        World found = fits();
        for (int piece : group) {
          add(piece, field, -sign * delta);
        }
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private boolean isSpent() {
    return ++tries > Math.min(MOST_TRIES, MOST_PIECES / pieces.size());
  }

  /** One field of one piece. */
  private World tryEach() {
    for (int piece : pieces) {
      for (Field field : Field.values()) {
        for (int delta = 1; delta <= field.reach; delta++) {
          for (int sign = -1; sign <= 1; sign += 2) {
            if (isSpent()) {
              return null;
            }
            add(piece, field, sign * delta);
            World found = fits();
            add(piece, field, -sign * delta);
            if (found != null) {
              return found;
            }
          }
        }
      }
    }
    return null;
  }

  private long value(int piece, Field field) {
    int at = piece + field.offset;
    return switch (field.bytes) {
      case 2 -> snapshot.getShort(at) & 0xffff;
      case 4 -> snapshot.getInt(at) & 0xffff_ffffL;
      default -> snapshot.getLong(at);
    };
  }

  private void add(int piece, Field field, int delta) {
    int at = piece + field.offset;
    switch (field.bytes) {
      case 2 -> snapshot.putShort(at, (short) (snapshot.getShort(at) + delta));
      case 4 -> snapshot.putInt(at, snapshot.getInt(at) + delta);
      default -> snapshot.putLong(at, snapshot.getLong(at) + delta);
    }
  }

  private World fits() {
    try {
      World world = World.restore(computed.config(), snapshot.array());
      return isRecorded.test(world) ? world : null;
    } catch (IllegalArgumentException noSuchState) {
      return null;
    }
  }
}
