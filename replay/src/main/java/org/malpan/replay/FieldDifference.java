package org.malpan.replay;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.malpan.protocol.Text;
import org.malpan.world.World;

/**
 * A field in which two states of a match differ.
 *
 * @param piece the id, or -1 for the world as a whole
 * @param field its name
 * @param left the value in the first state
 * @param right the value in the second
 */
public record FieldDifference(int piece, String field, String left, String right) {

  private record Field(String name, BiFunction<World, Integer, Object> of) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("name", World::name),
          new Field("kind", (world, id) -> world.kind(id).label()),
          new Field("x", World::x),
          new Field("y", World::y),
          new Field("hp", World::hp),
          new Field("score", World::score),
          new Field("attackReadyTick", World::attackReadyTick));

  /** The first differences by id and field, at most that many; the ticks are not compared. */
  public static List<FieldDifference> between(World left, World right, int most) {
    List<FieldDifference> found = new ArrayList<>();
    int limit = Math.max(left.pieceLimit(), right.pieceLimit());
    for (int id = 0; id < limit && found.size() < most; id++) {
      if (left.isPresent(id) != right.isPresent(id)) {
        found.add(of(id, "present", left.isPresent(id), right.isPresent(id)));
      } else if (left.isPresent(id)) {
        addFields(id, left, right, found);
      }
    }
    if (found.isEmpty() && left.tick() == right.tick() && left.stateHash() != right.stateHash()) {
      found.add(
          of(
              -1,
              "randomness",
              "hash %016x".formatted(left.stateHash()),
              "hash %016x".formatted(right.stateHash())));
    }
    return found.size() > most ? List.copyOf(found.subList(0, most)) : found;
  }

  private static void addFields(int id, World left, World right, List<FieldDifference> found) {
    for (Field field : FIELDS) {
      Object a = field.of.apply(left, id);
      Object b = field.of.apply(right, id);
      if (!a.equals(b)) {
        found.add(of(id, field.name, a, b));
      }
    }
  }

  private static FieldDifference of(int piece, String field, Object left, Object right) {
    return new FieldDifference(piece, field, left.toString(), right.toString());
  }

  /** In words, with what each side is called. */
  public String sentence(String leftIs, String rightIs) {
    return "%s: %s %s, %s %s"
        .formatted(where(), leftIs, Text.escaped(left), rightIs, Text.escaped(right));
  }

  private String where() {
    return piece < 0 ? field : "piece %d, %s".formatted(piece, field);
  }

  /** For programs. */
  JsonObject json(String leftIs, String rightIs) {
    JsonObject json = new JsonObject();
    json.addProperty("piece", piece);
    json.addProperty("field", field);
    json.addProperty(leftIs, left);
    json.addProperty(rightIs, right);
    return json;
  }
}
