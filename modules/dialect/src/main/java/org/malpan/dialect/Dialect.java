package org.malpan.dialect;

import java.util.Map;
import java.util.Optional;
import org.malpan.game.BoardSize;
import org.malpan.protocol.FrameLayout;

/**
 * A dialect as its file says it, checked and compiled.
 *
 * @param name for the command line and logs
 * @param board that its clients draw; empty when they draw any
 * @param layout how the stream is cut
 * @param type where a packet's type lies
 * @param clientPackets what clients send, by type number
 * @param serverPackets what they are sent; absent ones are left out of the stream
 */
record Dialect(
    String name,
    Optional<BoardSize> board,
    FrameLayout layout,
    Field.Number type,
    Map<Integer, ClientPacketLayout> clientPackets,
    Map<ServerPacketKind, PacketLayout> serverPackets) {

  /** One packet of a client. */
  record ClientPacketLayout(ClientPacketKind kind, PacketLayout layout) {}

  /** What a client may say. */
  enum ClientPacketKind {
    LOGIN,
    MOVE,
    ATTACK,
    CHAT,
    PING,
    LEAVE,
    /** Known, and of no meaning here. */
    IGNORED
  }

  /** What a server may say. */
  enum ServerPacketKind {
    /** Sent as soon as the link is open. */
    GREETING,
    WELCOME,
    ADDED,
    MOVED,
    REMOVED,
    CHANGED,
    FELL,
    CHAT,
    PONG,
    CLOSING
  }
}
