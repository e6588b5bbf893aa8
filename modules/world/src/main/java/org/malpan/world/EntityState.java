package org.malpan.world;

import java.util.List;
import org.malpan.game.BoardSize;
import org.malpan.game.Field;
import org.malpan.game.Schema;

/**
 * All state of one entity, from a snapshot.
 *
 * @param kind its place in the schema
 * @param fields their values, in the schema's order
 */
public record EntityState(int id, int kind, int x, int y, String name, List<Long> fields) {

  /** Copies the fields. */
  public EntityState {
    fields = List.copyOf(fields);
  }

  /** Throws {@link IllegalArgumentException} in one line when no entity can be so. */
  void check(Schema schema, BoardSize board) {
    TickInputs.checkName(name);
    check(kind >= 0 && kind < schema.kinds().size(), "kind", kind);
    check(board.clampX(x) == x, "column", x);
    check(board.clampY(y) == y, "row", y);
    check(fields.size() == schema.fields().size(), "number of fields", fields.size());
    for (int i = 0; i < fields.size(); i++) {
      Field field = schema.fields().get(i);
      check(field.allows(fields.get(i)), field.name(), fields.get(i));
    }
  }

  private void check(boolean holds, String what, long value) {
    if (!holds) {
      throw new IllegalArgumentException("entity %d: %s %d".formatted(id, what, value));
    }
  }
}
