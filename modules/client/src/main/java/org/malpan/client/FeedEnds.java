package org.malpan.client;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
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
          FeedEnd.Kind.TOLD,
          Optional.of(closing.reason()),
          closing.text().isEmpty() ? List.of() : List.of(closing.text()),
          sentence(closing.reason().sentence()) + more);
    }
    String where = server.getHostString() + ":" + server.getPort();
    return switch (reason) {
      case LOCAL, TRANSPORT_STOPPED ->
          new FeedEnd(FeedEnd.Kind.LEFT, List.of(), "You left the match.");
      case CONNECT_FAILED ->
          new FeedEnd(
              FeedEnd.Kind.NO_SERVER,
              List.of(where),
              "No server answers at %s. Is it running?".formatted(where));
      case PEER_CLOSED, PEER_RESET ->
          new FeedEnd(
              FeedEnd.Kind.LOST, List.of(where), "The connection to %s was lost.".formatted(where));
      case OUTBOUND_FULL, LISTENER_FAILED, IO_FAILED ->
          new FeedEnd(
              FeedEnd.Kind.FAILED,
              List.of(where, detail),
              "The connection to %s failed: %s".formatted(where, detail));
    };
  }

  /** The server has not let the player in. */
  static FeedEnd noWelcome(InetSocketAddress server, boolean connected, Duration patience) {
    String where = server.getHostString() + ":" + server.getPort();
    long seconds = Math.max(1, patience.toSeconds());
    List<String> details = List.of(where, Long.toString(seconds));
    return connected
        ? new FeedEnd(
            FeedEnd.Kind.SILENT,
            details,
            "%s took the connection, but did not answer within %d s. Is it a Malpan server?"
                .formatted(where, seconds))
        : new FeedEnd(
            FeedEnd.Kind.UNREACHABLE,
            details,
            "No answer from %s within %d s. Are address and port right?".formatted(where, seconds));
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
