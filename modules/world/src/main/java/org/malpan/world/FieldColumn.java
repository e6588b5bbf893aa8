package org.malpan.world;

import java.util.BitSet;
import org.malpan.game.Column;
import org.malpan.game.Field;

/** A field of all entities. */
final class FieldColumn implements Column {

  /** Hears of changes that players are to be told. */
  @FunctionalInterface
  interface Told {
    /** A field of the entity changed; its bit is that of its place in the schema. */
    void changed(int entity, long field);
  }

  private final Field field;
  private final long[] values;
  private final BitSet changed;
  private final Told told;
  private final boolean isTold;
  private final long bit;

  FieldColumn(Field field, int index, int capacity, BitSet changed, Told told) {
    this.field = field;
    this.changed = changed;
    this.told = told;
    values = new long[capacity];
    isTold = field.told() != Field.Told.NOBODY;
    bit = 1L << index;
  }

  @Override
  public int get(int entity) {
    return (int) values[entity];
  }

  @Override
  public long getLong(int entity) {
    return values[entity];
  }

  @Override
  public void set(int entity, long value) {
    if (!field.allows(value)) {
      throw new IllegalArgumentException(
          "%s %d: %d..%d are allowed".formatted(field.name(), value, field.least(), field.most()));
    }
    if (values[entity] != value) {
      values[entity] = value;
      changed.set(entity);
      if (isTold) {
        told.changed(entity, bit);
      }
    }
  }

  /** The value of an entity that is added now. */
  void reset(int entity) {
    values[entity] = field.first();
  }

  /** The value of an entity that is restored; the range has been checked. */
  void restore(int entity, long value) {
    values[entity] = value;
  }
}
