package org.malpan.game;

/**
 * The arguments of the command or login at hand. The engine's own, reused by the next: read them
 * before returning.
 */
public interface Args {

  /** A value, by the argument's place in the schema. */
  int at(int index);
}
