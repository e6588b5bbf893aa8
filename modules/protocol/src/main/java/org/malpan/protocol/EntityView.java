package org.malpan.protocol;

/** What a packet tells of one entity. A server reads it from its world, without an object each. */
public interface EntityView extends FieldSource {

  /** Its id. */
  int id();

  /** Its kind's place in the schema. */
  int kind();

  /** Whether it is none of a player's. */
  boolean npc();

  /** Its column. */
  int x();

  /** Its row. */
  int y();

  /** Its name. */
  String name();
}
