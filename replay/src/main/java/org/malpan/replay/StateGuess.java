package org.malpan.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.malpan.game.BoardSize;
import org.malpan.game.Field;
import org.malpan.world.EntityState;
import org.malpan.world.World;

/**
 * Finds the state that a recording must have had where it holds only the state's hash: tries what a
 * change of a rule may have made of each entity, until the hash fits. With 32 bits of hash and some
 * thousand tries, what fits is it.
 */
final class StateGuess {

  /** Entities restored in all tries together: some seconds at most. */
  private static final int MOST_ENTITIES = 2_000_000;

  private static final int MOST_TRIES = 20_000;
  private static final int MOST_DIFFERENCES = 20;

  /** How far a place may be off. */
  private static final int PLACE_REACH = 3;

  /** How far a field may be off whose range is small, and another one. */
  private static final int FIELD_REACH = 130;

  private static final int WIDE_FIELD_REACH = 60;
  private static final int SMALL_RANGE = 10_000;

  /** How far several entities may be off together. */
  private static final int GROUP_REACH = 10;

  /** A number of an entity. */
  private record Part(int index) {

    private static final int X = -2;
    private static final int Y = -1;

    long of(EntityState entity) {
      return switch (index) {
        case X -> entity.x();
        case Y -> entity.y();
        default -> entity.fields().get(index);
      };
    }

    int reach(List<Field> fields) {
      if (index < 0) {
        return PLACE_REACH;
      }
      long range = fields.get(index).most() - fields.get(index).least();
      return range >= 0 && range <= SMALL_RANGE ? FIELD_REACH : WIDE_FIELD_REACH;
    }

    boolean allows(BoardSize board, List<Field> fields, long value) {
      return switch (index) {
        case X -> value >= 0 && value < board.width();
        case Y -> value >= 0 && value < board.height();
        default -> fields.get(index).allows(value);
      };
    }

    EntityState with(EntityState entity, long value) {
      List<Long> fields = new ArrayList<>(entity.fields());
      if (index >= 0) {
        fields.set(index, value);
      }
      return new EntityState(
          entity.id(),
          entity.kind(),
          index == X ? (int) value : entity.x(),
          index == Y ? (int) value : entity.y(),
          entity.name(),
          fields);
    }
  }

  private final World computed;
  private final Predicate<World> isRecorded;
  private final List<Field> fields;
  private final List<Part> parts = new ArrayList<>();

  /** The computed state; a try changes it and changes it back. */
  private final List<EntityState> state;

  /** The same entities a tick earlier, by id. */
  private final Map<Integer, EntityState> before = new TreeMap<>();

  /** Places in the list, of entities that changed in the tick before the others. */
  private final List<Integer> order = new ArrayList<>();

  private int tries;

  private StateGuess(World earlier, World computed, Predicate<World> isRecorded) {
    this.computed = computed;
    this.isRecorded = isRecorded;
    fields = computed.game().schema().fields();
    state = new ArrayList<>(computed.state());
    for (int index = Part.X; index < fields.size(); index++) {
      parts.add(new Part(index));
    }
    earlier.state().forEach(entity -> before.put(entity.id(), entity));
    List<Integer> quiet = new ArrayList<>();
    for (int i = 0; i < state.size(); i++) {
      boolean same = state.get(i).equals(before.get(state.get(i).id()));
      (same ? quiet : order).add(i);
    }
    order.addAll(quiet);
  }

  /**
   * The differences between the recorded state and the computed one; empty when no try fits.
   *
   * @param before the computed state a tick earlier: what has changed since is tried first
   * @param isRecorded whether a state has the recorded hash
   */
  static List<FieldDifference> differences(
      World before, World computed, Predicate<World> isRecorded) {
    StateGuess guess = new StateGuess(before, computed, isRecorded);
    for (Part part : guess.parts) {
      World found = guess.tryTogether(part);
      if (found != null) {
        return FieldDifference.between(found, computed, MOST_DIFFERENCES);
      }
    }
    World found = guess.tryEach();
    return found == null ? List.of() : FieldDifference.between(found, computed, MOST_DIFFERENCES);
  }

  /** A rule that gives all entities that changed alike a little more or less. */
  private World tryTogether(Part part) {
    Map<Long, List<Integer>> alike = new TreeMap<>();
    for (int at : order) {
      EntityState earlier = before.get(state.get(at).id());
      long change = earlier == null ? 0 : part.of(state.get(at)) - part.of(earlier);
      if (change != 0) {
        alike.computeIfAbsent(change, _ -> new ArrayList<>()).add(at);
      }
    }
    for (List<Integer> group : alike.values()) {
      World found = group.size() < 2 ? null : tryGroup(group, part);
      if (found != null) {
        return found;
      }
    }
    return alike.size() < 2
        ? null
        : tryGroup(alike.values().stream().flatMap(List::stream).toList(), part);
  }

  private World tryGroup(List<Integer> group, Part part) {
    for (int delta = 1; delta <= Math.min(GROUP_REACH, part.reach(fields)); delta++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        if (isSpent()) {
          return null;
        }
        World found = fits(group, part, sign * delta);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private boolean isSpent() {
    return ++tries > Math.min(MOST_TRIES, MOST_ENTITIES / Math.max(1, state.size()));
  }

  /** One number of one entity. */
  private World tryEach() {
    for (int at : order) {
      for (Part part : parts) {
        for (int delta = 1; delta <= part.reach(fields); delta++) {
          for (int sign = -1; sign <= 1; sign += 2) {
            if (isSpent()) {
              return null;
            }
            World found = fits(List.of(at), part, sign * delta);
            if (found != null) {
              return found;
            }
          }
        }
      }
    }
    return null;
  }

  private World fits(List<Integer> group, Part part, int delta) {
    List<EntityState> tried = new ArrayList<>(state);
    for (int at : group) {
      long value = part.of(state.get(at)) + delta;
      if (!part.allows(computed.config().board(), fields, value)) {
        return null;
      }
      tried.set(at, part.with(state.get(at), value));
    }
    World world =
        World.of(
            computed.game(), computed.config(), computed.tick(), computed.randomState(), tried);
    return isRecorded.test(world) ? world : null;
  }
}
