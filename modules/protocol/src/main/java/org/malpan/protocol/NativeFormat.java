package org.malpan.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;

/** {@code malpan/1} as a server speaks it; {@code docs/protocol.md} has every offset. */
public final class NativeFormat implements WireFormat {

  /** The version that login and magic name. */
  public static final int VERSION = 1;

  /** Bytes of u16 size and u8 type. */
  static final int HEADER_BYTES = 3;

  /** The one instance that is needed. */
  public static final NativeFormat INSTANCE = new NativeFormat();

  /** How both sides cut their streams. */
  static final FrameLayout LAYOUT =
      new FrameLayout(
          Preamble.NATIVE,
          2,
          HEADER_BYTES,
          ProtocolLimits.FRAME_BYTES,
          ProtocolLimits.LOGIN_FRAME_BYTES);

  private NativeFormat() {}

  @Override
  public String name() {
    return "malpan/1";
  }

  @Override
  public FrameLayout layout() {
    return LAYOUT;
  }

  @Override
  public boolean hasHeartbeat() {
    return true;
  }

  @Override
  public DecodeResult decode(ByteBuffer frame, ClientPacketVisitor visitor) {
    frame.order(ByteOrder.LITTLE_ENDIAN);
    int size = frame.remaining();
    int type = frame.get(frame.position() + 2);
    frame.position(frame.position() + HEADER_BYTES);
    return switch (type) {
      case PacketType.LOGIN -> decodeLogin(frame, size, visitor);
      case PacketType.MOVE -> decodeMove(frame, size, visitor);
      case PacketType.ATTACK -> {
        if (size != HEADER_BYTES) {
          yield badLength("attack", size, HEADER_BYTES);
        }
        visitor.command(BoardCommands.attack(), 0);
        yield DecodeResult.ok();
      }
      case PacketType.CHAT -> decodeChat(frame, visitor);
      case PacketType.PING -> {
        if (size != 11) {
          yield badLength("ping", size, 11);
        }
        visitor.ping(frame.getLong());
        yield DecodeResult.ok();
      }
      case PacketType.HEARTBEAT_ACK -> {
        if (size != 11) {
          yield badLength("heartbeat answer", size, 11);
        }
        visitor.heartbeatAck(frame.getLong());
        yield DecodeResult.ok();
      }
      case PacketType.ASK_ROUND_TRIPS -> {
        if (size != HEADER_BYTES) {
          yield badLength("question for round trips", size, HEADER_BYTES);
        }
        visitor.askRoundTrips();
        yield DecodeResult.ok();
      }
      case PacketType.LEAVE -> {
        if (size != HEADER_BYTES) {
          yield badLength("leave", size, HEADER_BYTES);
        }
        visitor.leave();
        yield DecodeResult.ok();
      }
      default -> DecodeResult.violated(Violation.UNKNOWN_TYPE, "type %d", type & 0xff);
    };
  }

  private static DecodeResult decodeLogin(ByteBuffer in, int size, ClientPacketVisitor visitor) {
    if (size < 15) {
      return badLength("login", size, 15);
    }
    int version = in.getShort() & 0xffff;
    Optional<PieceKind> piece = PieceKind.ofCode(in.get() & 0xff);
    long resumeToken = in.getLong();
    int nameBytes = in.get() & 0xff;
    if (in.remaining() != nameBytes) {
      return DecodeResult.violated(
          Violation.BAD_LENGTH, "login name of %d bytes, %d left", nameBytes, in.remaining());
    }
    if (version != VERSION) {
      return DecodeResult.violated(
          Violation.UNSUPPORTED_VERSION, "version %d, expected %d", version, VERSION);
    }
    if (piece.isEmpty()) {
      return DecodeResult.violated(Violation.BAD_LOGIN, "login piece: 0..5 allowed");
    }
    String name = WireText.rest(in);
    if (!Text.isName(name, ProtocolLimits.NAME_CHARACTERS)) {
      return DecodeResult.violated(
          Violation.BAD_LOGIN,
          "name: %s",
          Text.NAME_RULE.formatted(ProtocolLimits.NAME_CHARACTERS));
    }
    visitor.login(new ClientPacket.Login(version, name, piece.get(), resumeToken));
    return DecodeResult.ok();
  }

  private static DecodeResult decodeMove(ByteBuffer in, int size, ClientPacketVisitor visitor) {
    if (size != 8) {
      return badLength("move", size, 8);
    }
    Optional<Direction> direction = Direction.ofCode(in.get() & 0xff);
    if (direction.isEmpty()) {
      return DecodeResult.violated(Violation.BAD_VALUE, "direction: 0..3 allowed");
    }
    visitor.command(BoardCommands.move(direction.get()), in.getInt());
    return DecodeResult.ok();
  }

  private static DecodeResult decodeChat(ByteBuffer in, ClientPacketVisitor visitor) {
    if (in.remaining() < 2) {
      return badLength("chat", in.remaining() + HEADER_BYTES, HEADER_BYTES + 2);
    }
    int textBytes = in.getShort() & 0xffff;
    if (in.remaining() != textBytes) {
      return DecodeResult.violated(
          Violation.BAD_LENGTH, "chat text of %d bytes, %d left", textBytes, in.remaining());
    }
    if (visitor.takesChat()) {
      chat(WireText.rest(in), visitor);
    }
    return DecodeResult.ok();
  }

  /** Passes a line of chat on as the rule for shown text leaves it. */
  private static void chat(String said, ClientPacketVisitor visitor) {
    String line = Text.line(said, ProtocolLimits.CHAT_CHARACTERS);
    if (line.isEmpty()) {
      visitor.chatRefused(Text.NOTHING_VISIBLE);
    } else {
      visitor.chat(line);
    }
  }

  static DecodeResult badLength(String packet, int size, int expected) {
    return DecodeResult.violated(
        Violation.BAD_LENGTH, "%s of %d bytes, expected %d", packet, size, expected);
  }

  @Override
  public void encodePreamble(ByteBuffer out) {
    out.put(Preamble.NATIVE.bytes());
  }

  @Override
  public void encodeWelcome(ByteBuffer out, ServerPacket.Welcome welcome) {
    begin(out, 36, PacketType.WELCOME)
        .putInt(welcome.id())
        .putShort((short) welcome.tickRate())
        .putShort((short) welcome.board().width())
        .putShort((short) welcome.board().height())
        .putShort((short) welcome.view())
        .put((byte) welcome.piece().code())
        .putShort((short) welcome.x())
        .putShort((short) welcome.y())
        .putShort((short) welcome.hp())
        .putShort((short) welcome.maxHp())
        .putInt(welcome.score())
        .putLong(welcome.resumeToken());
  }

  @Override
  public void encodeAdded(
      ByteBuffer out,
      int id,
      PieceKind piece,
      boolean npc,
      int x,
      int y,
      int hp,
      int maxHp,
      int score,
      String name) {
    int start = out.position();
    begin(out, 0, PacketType.ADDED)
        .putInt(id)
        .put((byte) piece.code())
        .put((byte) (npc ? 1 : 0))
        .putShort((short) x)
        .putShort((short) y)
        .putShort((short) hp)
        .putShort((short) maxHp)
        .putInt(score);
    WireText.putShort(out, name);
    end(out, start);
  }

  @Override
  public void encodeMoved(ByteBuffer out, int id, int x, int y, int time) {
    begin(out, 15, PacketType.MOVED)
        .putInt(id)
        .putShort((short) x)
        .putShort((short) y)
        .putInt(time);
  }

  @Override
  public void encodeRemoved(ByteBuffer out, int id) {
    begin(out, 7, PacketType.REMOVED).putInt(id);
  }

  @Override
  public void encodeChanged(ByteBuffer out, int id, int hp, int score) {
    begin(out, 13, PacketType.CHANGED).putInt(id).putShort((short) hp).putInt(score);
  }

  @Override
  public void encodeFell(ByteBuffer out, int id, int byId) {
    begin(out, 11, PacketType.FELL).putInt(id).putInt(byId);
  }

  @Override
  public void encodeChat(ByteBuffer out, int id, String text) {
    int start = out.position();
    begin(out, 0, PacketType.CHAT_HEARD).putInt(id);
    WireText.putLong(out, text);
    end(out, start);
  }

  @Override
  public boolean encodeViewReset(ByteBuffer out) {
    begin(out, HEADER_BYTES, PacketType.VIEW_RESET);
    return true;
  }

  @Override
  public void encodePong(ByteBuffer out, long time, long tick) {
    begin(out, 15, PacketType.PONG).putLong(time).putInt((int) tick);
  }

  @Override
  public void encodeHeartbeat(ByteBuffer out, long time) {
    begin(out, 11, PacketType.HEARTBEAT).putLong(time);
  }

  @Override
  public void encodeRoundTrip(ByteBuffer out, int id, int millis) {
    begin(out, 9, PacketType.ROUND_TRIP).putInt(id).putShort((short) millis);
  }

  @Override
  public void encodeClosing(ByteBuffer out, DisconnectReason reason, String text) {
    int start = out.position();
    begin(out, 0, PacketType.CLOSING).put((byte) reason.code());
    WireText.putLong(out, Text.line(text, ProtocolLimits.REASON_CHARACTERS));
    end(out, start);
  }

  @Override
  public FrameRole role(ByteBuffer frames, int offset) {
    return switch (frames.get(offset + 2)) {
      case PacketType.MOVED -> FrameRole.MOVED;
      case PacketType.ADDED,
          PacketType.REMOVED,
          PacketType.CHANGED,
          PacketType.FELL,
          PacketType.VIEW_RESET ->
          FrameRole.VIEW;
      case PacketType.CHAT_HEARD -> FrameRole.CHAT;
      case PacketType.ROUND_TRIP -> FrameRole.ROUND_TRIP;
      default -> FrameRole.OTHER;
    };
  }

  @Override
  public int pieceOf(ByteBuffer frames, int offset) {
    return frames.getInt(offset + HEADER_BYTES);
  }

  static ByteBuffer begin(ByteBuffer out, int size, int type) {
    return out.putShort((short) size).put((byte) type);
  }

  static void end(ByteBuffer out, int start) {
    out.putShort(start, (short) (out.position() - start));
  }
}
