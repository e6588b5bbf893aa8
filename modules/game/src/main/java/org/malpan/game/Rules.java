package org.malpan.game;

/**
 * What joins, leaves, commands and the passing of time do to an arena. Deterministic: the same
 * calls on the same arena give the same state on every machine.
 *
 * <p>So rules use no clock, thread, file, floating point, and no randomness except {@link
 * Arena#random}. They keep no state outside of the arena: a restored match makes new rules. They
 * visit entities in an order that the state defines. One thread calls them; they must not wait.
 */
public interface Rules {

  /** Adds what a new match has from the start. Not called for a match that was restored. */
  default void begin() {}

  /**
   * A player joins. The rules add its avatar with {@link Arena#addAvatar}.
   *
   * @param player its id, which was free before
   * @param login what the player chose, as {@link Schema#login} lists it
   */
  void joined(int player, Args login);

  /** A player leaves. Its avatar is still there, and is removed when this method returns. */
  default void left(int player, LeaveCause cause) {}

  /**
   * A player does something. The engine has checked that the arguments are in their ranges; whether
   * the state allows the command is for the rules to check.
   *
   * @param command the very object that the schema has, so that {@code command == MOVE} tells
   * @param args its arguments, as the command lists them
   */
  void command(int player, Command command, Args args);

  /** Time passes: called once a tick, after the commands of the tick. */
  default void tick(long tick) {}
}
