package org.malpan.session;

import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;

/**
 * Where a session stands.
 *
 * <pre>
 *   Connecting ──login──▶ Handshaking ──admit──▶ Playing
 *        └────────────────────┴──────disconnect────┴──▶ Closing ──link closed──▶ Closed
 *        └────────────────────┴──────link closed───┴───────────────────────────────▲
 * </pre>
 */
public sealed interface SessionState {

  /** The link is open, no login has come. */
  enum Connecting implements SessionState {
    INSTANCE
  }

  /** The login came and waits for the next tick to be carried out. */
  record Handshaking(ClientPacket.Login login) implements SessionState {}

  /** The session has an avatar, the piece of that id. */
  record Playing(int player) implements SessionState {}

  /** The peer has been told why; the link delivers that and closes. */
  record Closing(DisconnectReason reason, String detail) implements SessionState {}

  /** The link is closed. */
  record Closed(SessionEnd end) implements SessionState {}

  /** Whether packets of the peer are still read. */
  default boolean isOpen() {
    return switch (this) {
      case Connecting _, Handshaking _, Playing _ -> true;
      case Closing _, Closed _ -> false;
    };
  }
}
