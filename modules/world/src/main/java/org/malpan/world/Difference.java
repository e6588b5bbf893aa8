package org.malpan.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.malpan.game.Field;

/**
 * Where two states of one match differ.
 *
 * @param entity the id, or -1 for the world as a whole
 * @param field its name
 * @param left the value in the first world
 * @param right the value in the second
 */
public record Difference(int entity, String field, String left, String right) {

  private static final int WHOLE = -1;

  /** The first difference by id and field, or empty when the states are equal. */
  public static Optional<Difference> first(World left, World right) {
    if (left.tick() != right.tick()) {
      return Optional.of(of(WHOLE, "tick", left.tick(), right.tick()));
    }
    return all(left, right, 1).stream().findFirst();
  }

  /** The first differences by id and field, at most that many; the ticks are not compared. */
  public static List<Difference> all(World left, World right, int most) {
    List<Difference> found = new ArrayList<>();
    int limit = Math.max(left.capacity(), right.capacity());
    for (int id = 0; id < limit && found.size() < most; id++) {
      if (left.isPresent(id) != right.isPresent(id)) {
        found.add(of(id, "present", left.isPresent(id), right.isPresent(id)));
      } else if (left.isPresent(id)) {
        addEntity(id, left, right, found);
      }
    }
    if (found.isEmpty() && left.tick() == right.tick() && left.stateHash() != right.stateHash()) {
      found.add(
          of(
              WHOLE,
              "randomness",
              "hash %016x".formatted(left.stateHash()),
              "hash %016x".formatted(right.stateHash())));
    }
    return List.copyOf(found.subList(0, Math.min(found.size(), most)));
  }

  private static void addEntity(int id, World left, World right, List<Difference> found) {
    compare(id, "name", left.name(id), right.name(id), found);
    compare(id, "kind", kind(left, id), kind(right, id), found);
    compare(id, "x", left.x(id), right.x(id), found);
    compare(id, "y", left.y(id), right.y(id), found);
    List<Field> fields = left.game().schema().fields();
    for (int i = 0; i < fields.size(); i++) {
      compare(id, fields.get(i).name(), left.get(id, i), right.get(id, i), found);
    }
  }

  private static String kind(World world, int id) {
    return world.game().schema().kinds().get(world.kind(id)).name();
  }

  private static void compare(
      int id, String field, Object left, Object right, List<Difference> found) {
    if (!left.equals(right)) {
      found.add(of(id, field, left, right));
    }
  }

  private static Difference of(int entity, String field, Object left, Object right) {
    return new Difference(entity, field, left.toString(), right.toString());
  }
}
