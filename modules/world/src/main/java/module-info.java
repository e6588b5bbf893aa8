/**
 * The deterministic world: inputs of a tick in, events and a new state out. No socket, clock,
 * thread, file or unseeded randomness; integers only.
 */
module org.malpan.world {
  requires transitive org.malpan.board;

  exports org.malpan.world;
}
