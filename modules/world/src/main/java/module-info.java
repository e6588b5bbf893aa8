/**
 * The deterministic world: the state of a match, on which a game's rules act. Inputs of a tick in,
 * events and a new state out. No socket, clock, thread, file or unseeded randomness; integers only.
 */
module org.malpan.world {
  requires transitive org.malpan.game;

  exports org.malpan.world;

  uses org.malpan.world.FormerStates;
}
