package org.malpan.protocol;

/** The fields of one entity. */
@FunctionalInterface
public interface FieldSource {

  /**
   * The value of a field that players are told.
   *
   * @param index the field's place in the schema
   */
  int field(int index);
}
