package org.malpan.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.malpan.game.Arguments;
import org.malpan.game.CommandWord;
import org.malpan.game.Game;

/**
 * {@code malpan/2} as a server of one game speaks it; {@code docs/protocol.md} has every offset.
 * Games with equal ids, versions and schemas share one object.
 */
public final class NativeFormat implements WireFormat {

  /** The version that login and magic name. */
  public static final int VERSION = 2;

  /** The name on the command line and in logs. */
  public static final String NAME = "malpan/" + VERSION;

  /** Bytes of u16 size and u8 type. */
  static final int HEADER_BYTES = 3;

  /** Bytes of a login without the characters of game and name. */
  private static final int LOGIN_BYTES = HEADER_BYTES + 2 + 1 + 4 + 8 + 1;

  /** Bytes of a command without its arguments. */
  private static final int COMMAND_BYTES = HEADER_BYTES + 1 + 4;

  /** How both sides cut their streams. */
  static final FrameLayout LAYOUT =
      new FrameLayout(
          Preamble.NATIVE,
          2,
          HEADER_BYTES,
          ProtocolLimits.FRAME_BYTES,
          ProtocolLimits.LOGIN_FRAME_BYTES);

  /** Guarded by the class. */
  private static final Map<PlayedGame, NativeFormat> MADE = new HashMap<>();

  private final PlayedGame game;
  private final byte[] gameId;
  private final SchemaLayout fields;

  private NativeFormat(PlayedGame game, SchemaLayout fields) {
    this.game = game;
    this.fields = fields;
    gameId = game.id().getBytes(StandardCharsets.US_ASCII);
  }

  /** The format of a game. Any thread. */
  public static synchronized NativeFormat of(Game game) {
    return MADE.computeIfAbsent(
        PlayedGame.of(game), played -> new NativeFormat(played, new SchemaLayout(game.schema())));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public WireFormat nativeFormat() {
    return this;
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
      case PacketType.COMMAND -> decodeCommand(frame, size, visitor);
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

  private DecodeResult decodeLogin(ByteBuffer in, int size, ClientPacketVisitor visitor) {
    if (in.remaining() < 2) {
      return badLength("login", size, LOGIN_BYTES);
    }
    // Before all else: other versions have other logins.
    int version = in.getShort() & 0xffff;
    if (version != VERSION) {
      return DecodeResult.violated(
          Violation.UNSUPPORTED_VERSION, "version %d, expected %d", version, VERSION);
    }
    int gameBytes = in.hasRemaining() ? in.get() & 0xff : 0;
    if (size < LOGIN_BYTES + gameBytes) {
      return badLength("login", size, LOGIN_BYTES + gameBytes);
    }
    byte[] asked = new byte[gameBytes];
    in.get(asked);
    long choice = in.getInt() & 0xffffffffL;
    long resumeToken = in.getLong();
    int nameBytes = in.get() & 0xff;
    if (in.remaining() != nameBytes) {
      return DecodeResult.violated(
          Violation.BAD_LENGTH, "login name of %d bytes, %d left", nameBytes, in.remaining());
    }
    if (gameBytes > 0 && !Arrays.equals(asked, gameId)) {
      return DecodeResult.violated(
          Violation.BAD_LOGIN,
          "you want to play '%s', this server plays '%s'",
          Text.line(new String(asked, StandardCharsets.UTF_8), ProtocolLimits.GAME_CHARACTERS),
          game.id());
    }
    Arguments arguments = fields.schema().login();
    if (!arguments.allows(choice)) {
      return DecodeResult.violated(
          Violation.BAD_LOGIN, "login choice %d: %s", choice, allowed(arguments));
    }
    String name = WireText.rest(in);
    if (!Text.isName(name, ProtocolLimits.NAME_CHARACTERS)) {
      return DecodeResult.violated(
          Violation.BAD_LOGIN,
          "name: %s",
          Text.NAME_RULE.formatted(ProtocolLimits.NAME_CHARACTERS));
    }
    visitor.login(new ClientPacket.Login(version, game.id(), name, choice, resumeToken));
    return DecodeResult.ok();
  }

  private DecodeResult decodeCommand(ByteBuffer in, int size, ClientPacketVisitor visitor) {
    int command = in.hasRemaining() ? in.get() & 0xff : 0;
    if (command >= fields.commands()) {
      return DecodeResult.violated(
          Violation.BAD_VALUE, "command %d: 0..%d allowed", command, fields.commands() - 1);
    }
    int bytes = fields.argumentBytes(command);
    if (size != COMMAND_BYTES + bytes) {
      return badLength("command " + command, size, COMMAND_BYTES + bytes);
    }
    long packed = SchemaLayout.readArguments(in, bytes);
    Arguments arguments = fields.arguments(command);
    if (!arguments.allows(packed)) {
      return DecodeResult.violated(
          Violation.BAD_VALUE, "arguments of command %d: %s", command, allowed(arguments));
    }
    visitor.command(CommandWord.of(command, packed), in.getInt());
    return DecodeResult.ok();
  }

  private static String allowed(Arguments arguments) {
    return arguments.all().stream()
        .map(one -> "%s %d..%d".formatted(one.name(), one.least(), one.most()))
        .collect(Collectors.joining(", ", "", arguments.count() == 0 ? "only 0" : " allowed"));
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
    int start = out.position();
    begin(out, 0, PacketType.WELCOME)
        .putInt(welcome.id())
        .putShort((short) welcome.tickRate())
        .putShort((short) welcome.board().width())
        .putShort((short) welcome.board().height())
        .putShort((short) welcome.view())
        .putInt(welcome.game().version())
        .putLong(welcome.game().schemaHash())
        .putLong(welcome.resumeToken());
    WireText.putShort(out, welcome.game().id());
    out.put((byte) welcome.kind()).putShort((short) welcome.x()).putShort((short) welcome.y());
    fields.putFields(out, fields.ownFields(), welcome.fields());
    end(out, start);
  }

  @Override
  public void encodeAdded(ByteBuffer out, EntityView entity) {
    int start = out.position();
    begin(out, 0, PacketType.ADDED)
        .putInt(entity.id())
        .put((byte) entity.kind())
        .put((byte) (entity.npc() ? 1 : 0))
        .putShort((short) entity.x())
        .putShort((short) entity.y());
    fields.putFields(out, fields.viewerFields(), entity);
    WireText.putShort(out, entity.name());
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
  public void encodeChanged(ByteBuffer out, int id, long changed, FieldSource source) {
    int start = out.position();
    begin(out, 0, PacketType.CHANGED).putInt(id);
    fields.putChanges(out, changed, source);
    end(out, start);
  }

  @Override
  public void encodeHappened(ByteBuffer out, int id, int event, int argument) {
    begin(out, 12, PacketType.HAPPENED).putInt(id).put((byte) event).putInt(argument);
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
          PacketType.HAPPENED,
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
