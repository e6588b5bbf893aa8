/**
 * The server: reads its configuration, listens, turns what sessions say into a tick's inputs, steps
 * the world at a fixed rate and tells every session what its player sees. Knows no replay: whoever
 * records watches through {@link org.malpan.world.TickObserver}.
 */
module org.malpan.server {
  requires transitive org.malpan.session;
  requires transitive org.malpan.world;
  requires com.google.gson;
  requires jdk.jfr;

  exports org.malpan.server;
}
