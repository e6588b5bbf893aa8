/**
 * The client without a window: feeds that bring a match (a socket, a replay), the view of it that a
 * screen draws from, and bots.
 */
module org.malpan.client {
  requires transitive org.malpan.board;
  requires transitive org.malpan.protocol;
  requires transitive org.malpan.transport;
  requires transitive org.hdrhistogram;

  exports org.malpan.client;
  exports org.malpan.client.files;

  uses org.malpan.client.Screen;
}
