package org.malpan.replay;

import com.google.gson.JsonObject;
import java.util.List;
import org.malpan.protocol.Text;
import org.malpan.world.Difference;
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

  /** The first differences by id and field, at most that many; the ticks are not compared. */
  public static List<FieldDifference> between(World left, World right, int most) {
    return Difference.all(left, right, most).stream()
        .map(d -> new FieldDifference(d.entity(), d.field(), d.left(), d.right()))
        .toList();
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
