package org.malpan.world;

import java.util.List;

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
}
