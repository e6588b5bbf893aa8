package org.malpan.game;

/** The values of one field, of all entities of an arena. */
public interface Column {

  /**
   * An entity's value, of a field whose range fits in 32 bits. Of an entity that was removed, some
   * former value.
   */
  int get(int entity);

  /** An entity's value, of any field. */
  long getLong(int entity);

  /**
   * Changes an entity's value. Players that are {@linkplain Field#told told} of the field hear of
   * the change when the rules return, or by {@link Arena#tellChanges}.
   *
   * @throws IllegalArgumentException naming field, value and range, when the value is outside
   */
  void set(int entity, long value);
}
