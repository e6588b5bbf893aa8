/**
 * Recordings: the journal of a world's inputs in a crash-safe file, its reader, a player that seeks
 * and a verifier that re-runs the world. Watches a server from outside, through {@link
 * org.malpan.world.TickObserver}.
 */
module org.malpan.replay {
  requires transitive org.malpan.client;
  requires transitive org.malpan.server;
  requires transitive org.malpan.world;
  requires com.google.gson;

  exports org.malpan.replay;
}
