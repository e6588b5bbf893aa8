package org.malpan.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;

/** {@code malpan/1} as a client speaks it: encodes its own packets, decodes the server's. */
public final class NativeClientCodec {

  /** Room that any one encoded client packet fits in. */
  public static final int MAX_CLIENT_FRAME_BYTES = 1024;

  /** Takes decoded server packets, on the thread that decodes. */
  @FunctionalInterface
  public interface PacketSink {
    /** One packet, in the order of the stream. */
    void packet(ServerPacket packet);
  }

  private NativeClientCodec() {}

  /** An assembler for the server's stream; servers are trusted with large frames at once. */
  public static FrameAssembler newAssembler() {
    FrameAssembler assembler = new FrameAssembler(NativeFormat.LAYOUT);
    assembler.loggedIn();
    return assembler;
  }

  /** Appends what precedes the client's first frame. */
  public static void encodePreamble(ByteBuffer out) {
    out.put(Preamble.NATIVE.bytes());
  }

  /** Appends one frame to a little-endian buffer with {@link #MAX_CLIENT_FRAME_BYTES} left. */
  public static void encode(ByteBuffer out, ClientPacket packet) {
    int start = out.position();
    switch (packet) {
      case ClientPacket.Login p -> {
        NativeFormat.begin(out, 0, PacketType.LOGIN)
            .putShort((short) p.protocolVersion())
            .put((byte) p.piece().code())
            .putLong(p.resumeToken());
        WireText.putShort(out, p.name());
      }
      case ClientPacket.Move p ->
          NativeFormat.begin(out, 0, PacketType.MOVE)
              .put((byte) p.direction().code())
              .putInt(p.time());
      case ClientPacket.Attack p -> NativeFormat.begin(out, 0, PacketType.ATTACK);
      case ClientPacket.Chat p -> {
        NativeFormat.begin(out, 0, PacketType.CHAT);
        WireText.putLong(out, p.text());
      }
      case ClientPacket.Ping p -> NativeFormat.begin(out, 0, PacketType.PING).putLong(p.time());
      case ClientPacket.HeartbeatAck p ->
          NativeFormat.begin(out, 0, PacketType.HEARTBEAT_ACK).putLong(p.time());
      case ClientPacket.AskRoundTrips p -> NativeFormat.begin(out, 0, PacketType.ASK_ROUND_TRIPS);
      case ClientPacket.Leave p -> NativeFormat.begin(out, 0, PacketType.LEAVE);
    }
    NativeFormat.end(out, start);
  }

  /** Decodes one whole frame of a server, or says what is wrong with it. */
  public static DecodeResult decode(ByteBuffer frame, PacketSink sink) {
    frame.order(ByteOrder.LITTLE_ENDIAN);
    int type = frame.get(frame.position() + 2);
    int body = frame.remaining() - NativeFormat.HEADER_BYTES;
    frame.position(frame.position() + NativeFormat.HEADER_BYTES);
    int expected = bodyBytes(type);
    if (expected < 0) {
      return DecodeResult.violated(Violation.UNKNOWN_TYPE, "type %d", type & 0xff);
    }
    boolean open = endsWithText(type);
    if (open ? body < expected : body != expected) {
      return DecodeResult.violated(
          Violation.BAD_LENGTH, "type %d: body of %d bytes, expected %d", type, body, expected);
    }
    try {
      sink.packet(read(type, frame));
      return DecodeResult.ok();
    } catch (MalformedPacket malformed) {
      return DecodeResult.violated(
          malformed.violation, "type %d: %s", type, malformed.getMessage());
    }
  }

  private static int bodyBytes(int type) {
    return switch (type) {
      case PacketType.WELCOME -> 33;
      case PacketType.ADDED -> 19;
      case PacketType.MOVED, PacketType.PONG -> 12;
      case PacketType.REMOVED -> 4;
      case PacketType.CHANGED -> 10;
      case PacketType.FELL, PacketType.HEARTBEAT -> 8;
      case PacketType.CHAT_HEARD, PacketType.ROUND_TRIP -> 6;
      case PacketType.CLOSING -> 3;
      case PacketType.VIEW_RESET -> 0;
      default -> -1;
    };
  }

  private static boolean endsWithText(int type) {
    return type == PacketType.ADDED || type == PacketType.CHAT_HEARD || type == PacketType.CLOSING;
  }

  private static ServerPacket read(int type, ByteBuffer in) throws MalformedPacket {
    return switch (type) {
      case PacketType.WELCOME -> readWelcome(in);
      case PacketType.ADDED -> readAdded(in);
      case PacketType.MOVED ->
          new ServerPacket.PieceMoved(in.getInt(), u16(in), u16(in), in.getInt());
      case PacketType.REMOVED -> new ServerPacket.PieceRemoved(in.getInt());
      case PacketType.CHANGED -> new ServerPacket.PieceChanged(in.getInt(), u16(in), in.getInt());
      case PacketType.FELL -> new ServerPacket.PieceFell(in.getInt(), in.getInt());
      case PacketType.CHAT_HEARD ->
          new ServerPacket.ChatHeard(
              in.getInt(), text(in, in.getShort() & 0xffff, ProtocolLimits.CHAT_CHARACTERS));
      case PacketType.PONG -> new ServerPacket.Pong(in.getLong(), in.getInt() & 0xffffffffL);
      case PacketType.HEARTBEAT -> new ServerPacket.Heartbeat(in.getLong());
      case PacketType.ROUND_TRIP -> new ServerPacket.RoundTrip(in.getInt(), u16(in));
      case PacketType.VIEW_RESET -> new ServerPacket.ViewReset();
      default -> readClosing(in);
    };
  }

  private static ServerPacket readWelcome(ByteBuffer in) throws MalformedPacket {
    int id = in.getInt();
    int tickRate = u16(in);
    int width = u16(in);
    int height = u16(in);
    if (width < 1 || width > BoardSize.LIMIT || height < 1 || height > BoardSize.LIMIT) {
      throw new MalformedPacket(Violation.BAD_VALUE, "board " + width + "x" + height);
    }
    if (tickRate < 1) {
      throw new MalformedPacket(Violation.BAD_VALUE, "tick rate " + tickRate);
    }
    return new ServerPacket.Welcome(
        id,
        tickRate,
        new BoardSize(width, height),
        u16(in),
        piece(in),
        u16(in),
        u16(in),
        u16(in),
        u16(in),
        in.getInt(),
        in.getLong());
  }

  private static ServerPacket readAdded(ByteBuffer in) throws MalformedPacket {
    return new ServerPacket.PieceAdded(
        in.getInt(),
        piece(in),
        in.get() != 0,
        u16(in),
        u16(in),
        u16(in),
        u16(in),
        in.getInt(),
        text(in, in.get() & 0xff, ProtocolLimits.NAME_CHARACTERS));
  }

  private static ServerPacket readClosing(ByteBuffer in) throws MalformedPacket {
    int code = in.get() & 0xff;
    // A reason of a later server is still a reason: keep the text that explains it.
    DisconnectReason reason = DisconnectReason.ofCode(code).orElse(DisconnectReason.INTERNAL_ERROR);
    return new ServerPacket.Closing(
        reason, text(in, in.getShort() & 0xffff, ProtocolLimits.REASON_CHARACTERS));
  }

  private static PieceKind piece(ByteBuffer in) throws MalformedPacket {
    Optional<PieceKind> piece = PieceKind.ofCode(in.get() & 0xff);
    return piece.orElseThrow(() -> new MalformedPacket(Violation.BAD_VALUE, "piece kind"));
  }

  /** A server is a stranger too: its text is held to the same rule as a player's. */
  private static String text(ByteBuffer in, int bytes, int limit) throws MalformedPacket {
    if (in.remaining() != bytes) {
      throw new MalformedPacket(
          Violation.BAD_LENGTH, "text of " + bytes + " bytes, " + in.remaining() + " left");
    }
    return Text.line(WireText.rest(in), limit);
  }

  private static int u16(ByteBuffer in) {
    return in.getShort() & 0xffff;
  }

  /** Carries a violation out of nested reads; never leaves this class. */
  private static final class MalformedPacket extends Exception {
    private static final long serialVersionUID = 1;

    private final Violation violation;

    MalformedPacket(Violation violation, String message) {
      super(message, null, false, false);
      this.violation = violation;
    }
  }
}
