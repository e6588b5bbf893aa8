package org.malpan.client;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.CloseReason;

/** Says in plain words how a connection ended. */
final class FeedEnds {

  private FeedEnds() {}

  static FeedEnd of(
      InetSocketAddress server,
      Optional<ServerPacket.Closing> told,
      CloseReason reason,
      String detail) {
    if (told.isPresent()) {
      ServerPacket.Closing closing = told.get();
      String more = closing.text().isEmpty() ? "" : " (" + closing.text() + ")";
      return new FeedEnd(
          Optional.of(closing.reason()), sentence(closing.reason().sentence()) + more);
    }
    String where = server.getHostString() + ":" + server.getPort();
    return new FeedEnd(
        Optional.empty(),
        switch (reason) {
          case LOCAL, TRANSPORT_STOPPED -> "You left the match.";
          case CONNECT_FAILED -> "No server answers at %s. Is it running?".formatted(where);
          case PEER_CLOSED, PEER_RESET -> "The connection to %s was lost.".formatted(where);
          case OUTBOUND_FULL, LISTENER_FAILED, IO_FAILED ->
              "The connection to %s failed: %s".formatted(where, detail);
        });
  }

  /** The server has not let the player in. */
  static FeedEnd noWelcome(InetSocketAddress server, boolean connected, Duration patience) {
    String where = server.getHostString() + ":" + server.getPort();
    long seconds = Math.max(1, patience.toSeconds());
    return new FeedEnd(
        Optional.empty(),
        connected
            ? "%s took the connection, but did not answer within %d s. Is it a Malpan server?"
                .formatted(where, seconds)
            : "No answer from %s within %d s. Are address and port right?"
                .formatted(where, seconds));
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
