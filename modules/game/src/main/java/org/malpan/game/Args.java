package org.malpan.game;

/**
 * The arguments of one command or login. Valid until the rules return; the engine uses the object
 * again for the next command.
 */
public interface Args {

  /** The value of the argument with that place in the command's list, from 0 on. */
  int at(int index);
}
