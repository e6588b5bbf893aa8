package org.malpan.game;

/** A field of all entities of an arena. */
public interface Column {

  /** An entity's value; of an entity that is gone, what is left of it. */
  int get(int entity);

  /** An entity's value where it may need more than 32 bits. */
  long getLong(int entity);

  /**
   * Changes an entity's value. Players that are to know of it are told when the rules return, or by
   * {@link Arena#tellChanges}.
   *
   * @throws IllegalArgumentException naming field and range, when the range lacks the value
   */
  void set(int entity, long value);
}
