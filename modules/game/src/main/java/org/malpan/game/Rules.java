package org.malpan.game;

/**
 * What players' joins, leaves and commands and the passing of time do to an arena. Deterministic:
 * the same calls on the same arena come to the same state on every machine. So rules use no clock,
 * thread, file, floating point or randomness of their own, keep no state outside of the arena, and
 * iterate in an order that the state defines. Called on one thread, which must not wait.
 */
public interface Rules {

  /** Fills a new arena. Not called for one that was restored. */
  default void begin() {}

  /**
   * A player has joined: adds the avatar with {@link Arena#addAvatar}.
   *
   * @param login what the player chose
   */
  void joined(int player, Args login);

  /** A player's avatar is about to be removed. */
  default void left(int player, LeaveCause cause) {}

  /**
   * A player does something.
   *
   * @param command its place in {@link Schema#commands}
   */
  void command(int player, int command, Args args);

  /** The tick ends: what time brings. */
  default void tick(long tick) {}
}
