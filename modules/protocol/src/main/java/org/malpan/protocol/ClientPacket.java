package org.malpan.protocol;

import org.malpan.game.CommandWord;
import org.malpan.game.Schema;

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
   * @param game the id of the game that it plays; empty for any
   * @param name as {@link Text#isName} allows it, 1..20 code points
   * @param choice the arguments of the game's login, packed in 32 bits
   * @param resumeToken of an earlier session to take over, 0 for none
   */
  record Login(int protocolVersion, String game, String name, long choice, long resumeToken)
      implements ClientPacket {
    public Login {
      if (protocolVersion < 0 || protocolVersion > 0xffff) {
        throw new IllegalArgumentException("protocol version " + protocolVersion + " is not a u16");
      }
      if (game.length() > ProtocolLimits.GAME_CHARACTERS || !isAscii(game)) {
        throw new IllegalArgumentException(
            "game '%s': at most %d ASCII characters"
                .formatted(Text.escaped(shown(game)), ProtocolLimits.GAME_CHARACTERS));
      }
      if (choice >>> Schema.LOGIN_BITS != 0) {
        throw new IllegalArgumentException("login choice %#x is not a u32".formatted(choice));
      }
      if (!Text.isName(name, ProtocolLimits.NAME_CHARACTERS)) {
        throw new IllegalArgumentException(
            "name '%s': %s"
                .formatted(
                    Text.escaped(shown(name)),
                    Text.NAME_RULE.formatted(ProtocolLimits.NAME_CHARACTERS)));
      }
    }

    private static boolean isAscii(String text) {
      return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
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
   * The player does something.
   *
   * @param word the command and its arguments, as a {@link CommandWord}
   * @param time the client's own time stamp, echoed unread in {@link ServerPacket.PieceMoved}; 0
   *     for none
   */
  record Command(long word, int time) implements ClientPacket {
    @Override
    public void accept(ClientPacketVisitor visitor) {
      visitor.command(word, time);
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
