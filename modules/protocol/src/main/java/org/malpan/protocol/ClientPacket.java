package org.malpan.protocol;

import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;

/**
 * What a client says. Each record checks itself and throws {@link IllegalArgumentException} naming
 * the value and the limit, so that a packet in hand is a valid one.
 */
public sealed interface ClientPacket {

  /** Calls the visitor's method for this packet. */
  void accept(ClientPacketVisitor visitor);

  /**
   * The first packet of a session.
   *
   * @param protocolVersion what the client speaks, 0..65535
   * @param name as {@link Text#isName} allows it, 1..20 code points
   * @param piece the avatar's shape
   * @param resumeToken of an earlier session to take over, 0 for none
   */
  record Login(int protocolVersion, String name, PieceKind piece, long resumeToken)
      implements ClientPacket {
    public Login {
      if (protocolVersion < 0 || protocolVersion > 0xffff) {
        throw new IllegalArgumentException("protocol version " + protocolVersion + " is not a u16");
      }
      if (!Text.isName(name, ProtocolLimits.NAME_CHARACTERS)) {
        throw new IllegalArgumentException(
            "name '%s': %s"
                .formatted(
                    Text.escaped(shown(name)),
                    Text.NAME_RULE.formatted(ProtocolLimits.NAME_CHARACTERS)));
      }
    }

    /** A name that is refused may be refused for what is not seen: it is not cleaned. */
    private static String shown(String name) {
      return name.codePoints()
          .limit(40)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }

    @Override
    public void accept(ClientPacketVisitor visitor) {
      visitor.login(this);
    }
  }

  /**
   * One step of the own avatar.
   *
   * @param time the client's own time stamp, echoed unread in {@link ServerPacket.PieceMoved}
   */
  record Move(Direction direction, int time) implements ClientPacket {
    @Override
    public void accept(ClientPacketVisitor visitor) {
      visitor.command(BoardCommands.move(direction), time);
    }
  }

  /** Hits every piece on the four neighbouring cells. */
  record Attack() implements ClientPacket {
    @Override
    public void accept(ClientPacketVisitor visitor) {
      visitor.command(BoardCommands.attack(), 0);
    }
  }

  /**
   * A line for all who see the avatar.
   *
   * @param text as {@link Text#isLine} allows it, 1..200 code points
   */
  record Chat(String text) implements ClientPacket {
    public Chat {
      if (!Text.isLine(text, ProtocolLimits.CHAT_CHARACTERS)) {
        throw new IllegalArgumentException(
            "chat line of %d chars: 1..%d visible characters on one line are allowed"
                .formatted(text.length(), ProtocolLimits.CHAT_CHARACTERS));
      }
    }

    @Override
    public void accept(ClientPacketVisitor visitor) {
      visitor.chat(text);
    }
  }

  /**
   * Asks for a {@link ServerPacket.Pong}: measures the round trip.
   *
   * @param time the client's clock in a unit of its choice, echoed unread
   */
  record Ping(long time) implements ClientPacket {
    @Override
    public void accept(ClientPacketVisitor visitor) {
      visitor.ping(time);
    }
  }

  /**
   * Answers a {@link ServerPacket.Heartbeat}.
   *
   * @param time the heartbeat's own
   */
  record HeartbeatAck(long time) implements ClientPacket {
    @Override
    public void accept(ClientPacketVisitor visitor) {
      visitor.heartbeatAck(time);
    }
  }

  /**
   * Asks for a {@link ServerPacket.RoundTrip} of every player in view. The first answers come with
   * the second question: a server measures the way to its peers only when somebody wants to know.
   */
  record AskRoundTrips() implements ClientPacket {
    @Override
    public void accept(ClientPacketVisitor visitor) {
      visitor.askRoundTrips();
    }
  }

  /** Ends the session in good order. */
  record Leave() implements ClientPacket {
    @Override
    public void accept(ClientPacketVisitor visitor) {
      visitor.leave();
    }
  }
}
