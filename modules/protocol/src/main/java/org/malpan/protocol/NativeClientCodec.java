package org.malpan.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.function.Function;
import org.malpan.game.BoardSize;
import org.malpan.game.CommandWord;
import org.malpan.game.Event;
import org.malpan.game.Game;
import org.malpan.game.Games;
import org.malpan.game.Schema;

/**
 * {@code malpan/2} as one client speaks it: encodes its own packets, decodes the server's. Knows
 * the game from the start, or from the welcome on. Any thread may encode; one at a time decodes.
 */
public final class NativeClientCodec {

  /** Room that any one encoded client packet fits in. */
  public static final int MAX_CLIENT_FRAME_BYTES = 1024;

  /** Takes decoded server packets, on the thread that decodes. */
  @FunctionalInterface
  public interface PacketSink {
    /** One packet, in the order of the stream. */
    void packet(ServerPacket packet);
  }

  private final Function<String, Game> games;

  /** Null until the game is known. */
  private volatile Known known;

  /** A game whose packets are read. */
  private record Known(PlayedGame game, SchemaLayout fields) {
    static Known of(Game game) {
      return new Known(PlayedGame.of(game), new SchemaLayout(game.schema()));
    }
  }

  /** For whatever game the server plays, as long as it is {@linkplain Games#named here}. */
  public NativeClientCodec() {
    this(Games::named);
  }

  /**
   * For the games of a list.
   *
   * @param games by their ids; throws {@link IllegalArgumentException} for others, in one line
   */
  public NativeClientCodec(Function<String, Game> games) {
    this.games = games;
  }

  /** For one game; a server that plays another one breaks the protocol. */
  public NativeClientCodec(Game game) {
    this(_ -> game);
    known = Known.of(game);
  }

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

  /**
   * Appends one frame to a little-endian buffer with {@link #MAX_CLIENT_FRAME_BYTES} left.
   *
   * @throws IllegalStateException for a command while the game is not known
   * @throws IllegalArgumentException for a command that the game does not have
   */
  public void encode(ByteBuffer out, ClientPacket packet) {
    int start = out.position();
    switch (packet) {
      case ClientPacket.Login p -> {
        NativeFormat.begin(out, 0, PacketType.LOGIN).putShort((short) p.protocolVersion());
        WireText.putShort(out, p.game());
        out.putInt((int) p.choice()).putLong(p.resumeToken());
        WireText.putShort(out, p.name());
      }
      case ClientPacket.Command p -> encodeCommand(out, p);
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

  /** Whether the packet can be encoded now: all can, but for commands of no game or another. */
  public boolean takes(ClientPacket packet) {
    Known game = known;
    return !(packet instanceof ClientPacket.Command command)
        || game != null && game.fields.schema().allows(command.word());
  }

  private void encodeCommand(ByteBuffer out, ClientPacket.Command packet) {
    Known game = known;
    if (game == null) {
      throw new IllegalStateException("a command before the game is known");
    }
    int command = CommandWord.command(packet.word());
    if (!game.fields.schema().allows(packet.word())) {
      throw new IllegalArgumentException(
          "game %s has no command %#x".formatted(game.game.id(), packet.word()));
    }
    NativeFormat.begin(out, 0, PacketType.COMMAND).put((byte) command);
    SchemaLayout.putArguments(
        out, game.fields.argumentBytes(command), CommandWord.arguments(packet.word()));
    out.putInt(packet.time());
  }

  /** Decodes one whole frame of a server, or says what is wrong with it. */
  public DecodeResult decode(ByteBuffer frame, PacketSink sink) {
    frame.order(ByteOrder.LITTLE_ENDIAN);
    int type = frame.get(frame.position() + 2);
    int body = frame.remaining() - NativeFormat.HEADER_BYTES;
    frame.position(frame.position() + NativeFormat.HEADER_BYTES);
    if (known == null && isOfGame(type)) {
      return DecodeResult.violated(Violation.BAD_VALUE, "type %d before the welcome", type);
    }
    int expected = bodyBytes(type);
    if (expected < 0) {
      return DecodeResult.violated(Violation.UNKNOWN_TYPE, "type %d", type & 0xff);
    }
    boolean open = isOpen(type);
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

  /** Whether the packet is laid out by the game's schema. */
  private static boolean isOfGame(int type) {
    return type == PacketType.ADDED || type == PacketType.CHANGED || type == PacketType.HAPPENED;
  }

  /** Bytes behind the header, of an open packet the fewest. */
  private int bodyBytes(int type) {
    return switch (type) {
      case PacketType.WELCOME -> 38;
      case PacketType.ADDED -> 11 + known.fields.viewerBytes();
      case PacketType.MOVED, PacketType.PONG -> 12;
      case PacketType.REMOVED -> 4;
      case PacketType.CHANGED -> 4 + known.fields.maskBytes();
      case PacketType.HEARTBEAT -> 8;
      case PacketType.HAPPENED -> 9;
      case PacketType.CHAT_HEARD, PacketType.ROUND_TRIP -> 6;
      case PacketType.CLOSING -> 3;
      case PacketType.VIEW_RESET -> 0;
      default -> -1;
    };
  }

  private static boolean isOpen(int type) {
    return switch (type) {
      case PacketType.WELCOME,
          PacketType.ADDED,
          PacketType.CHANGED,
          PacketType.CHAT_HEARD,
          PacketType.CLOSING ->
          true;
      default -> false;
    };
  }

  private ServerPacket read(int type, ByteBuffer in) throws MalformedPacket {
    return switch (type) {
      case PacketType.WELCOME -> readWelcome(in);
      case PacketType.ADDED -> readAdded(in);
      case PacketType.MOVED ->
          new ServerPacket.PieceMoved(in.getInt(), u16(in), u16(in), in.getInt());
      case PacketType.REMOVED -> new ServerPacket.PieceRemoved(in.getInt());
      case PacketType.CHANGED -> readChanged(in);
      case PacketType.HAPPENED -> readHappened(in);
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

  private ServerPacket readWelcome(ByteBuffer in) throws MalformedPacket {
    int id = in.getInt();
    int tickRate = u16(in);
    int width = u16(in);
    int height = u16(in);
    int view = u16(in);
    if (width < 1 || width > BoardSize.LIMIT || height < 1 || height > BoardSize.LIMIT) {
      throw new MalformedPacket(Violation.BAD_VALUE, "board " + width + "x" + height);
    }
    if (tickRate < 1) {
      throw new MalformedPacket(Violation.BAD_VALUE, "tick rate " + tickRate);
    }
    int version = in.getInt();
    long schemaHash = in.getLong();
    long resumeToken = in.getLong();
    int idBytes = in.get() & 0xff;
    if (in.remaining() < idBytes + 5) {
      throw new MalformedPacket(Violation.BAD_LENGTH, "game id of " + idBytes + " bytes");
    }
    String gameId = WireText.rest(in.slice(in.position(), idBytes));
    in.position(in.position() + idBytes);
    PlayedGame said = new PlayedGame(gameId, version, schemaHash);
    Known game = known == null ? find(said) : known;
    check(said, game.game);
    if (in.remaining() != 5 + game.fields.ownBytes()) {
      throw new MalformedPacket(
          Violation.BAD_LENGTH, "fields of " + (in.remaining() - 5) + " bytes");
    }
    ServerPacket welcome =
        new ServerPacket.Welcome(
            id,
            tickRate,
            new BoardSize(width, height),
            view,
            said,
            kind(in, game),
            u16(in),
            u16(in),
            fields(in, game, game.fields.ownFields()),
            resumeToken);
    known = game;
    return welcome;
  }

  private Known find(PlayedGame said) throws MalformedPacket {
    try {
      return Known.of(games.apply(said.id()));
    } catch (IllegalArgumentException notHere) {
      throw new MalformedPacket(
          Violation.BAD_VALUE,
          "the server plays a game that is not here: " + shown(notHere.getMessage()));
    }
  }

  private static void check(PlayedGame said, PlayedGame here) throws MalformedPacket {
    if (!said.id().equals(here.id())) {
      throw new MalformedPacket(
          Violation.BAD_VALUE,
          "the server plays '%s', not '%s'".formatted(shown(said.id()), here.id()));
    }
    if (said.schemaHash() != here.schemaHash()) {
      throw new MalformedPacket(
          Violation.BAD_VALUE,
          "the server plays version %d of game '%s', whose schema is another than that of version %d here"
              .formatted(said.version(), here.id(), here.version()));
    }
  }

  private static String shown(String text) {
    return Text.line(text, ProtocolLimits.REASON_CHARACTERS);
  }

  private ServerPacket readAdded(ByteBuffer in) throws MalformedPacket {
    return new ServerPacket.PieceAdded(
        in.getInt(),
        kind(in, known),
        in.get() != 0,
        u16(in),
        u16(in),
        fields(in, known, known.fields.viewerFields()),
        text(in, in.get() & 0xff, ProtocolLimits.NAME_CHARACTERS));
  }

  private ServerPacket readChanged(ByteBuffer in) throws MalformedPacket {
    int id = in.getInt();
    Optional<Long> changed = known.fields.readMask(in);
    if (changed.isEmpty()) {
      throw new MalformedPacket(Violation.BAD_VALUE, "a change of a field that is not there");
    }
    int bytes = known.fields.bytesOf(changed.get());
    if (in.remaining() != bytes) {
      throw new MalformedPacket(
          Violation.BAD_LENGTH, "fields of " + in.remaining() + " bytes, expected " + bytes);
    }
    return new ServerPacket.PieceChanged(id, fields(in, known, changed.get()));
  }

  private ServerPacket readHappened(ByteBuffer in) throws MalformedPacket {
    int id = in.getInt();
    int number = in.get() & 0xff;
    int argument = in.getInt();
    Schema schema = known.fields.schema();
    if (number >= schema.events().size()) {
      throw new MalformedPacket(Violation.BAD_VALUE, "event " + number);
    }
    Event event = schema.events().get(number);
    if (!event.allows(argument)) {
      throw new MalformedPacket(
          Violation.BAD_VALUE, "event '" + event.name() + "' with " + argument);
    }
    return new ServerPacket.Happened(id, number, argument);
  }

  private static ServerPacket readClosing(ByteBuffer in) throws MalformedPacket {
    int code = in.get() & 0xff;
    // A reason of a later server is still a reason: keep the text that explains it.
    DisconnectReason reason = DisconnectReason.ofCode(code).orElse(DisconnectReason.INTERNAL_ERROR);
    return new ServerPacket.Closing(
        reason, text(in, in.getShort() & 0xffff, ProtocolLimits.REASON_CHARACTERS));
  }

  private static int kind(ByteBuffer in, Known game) throws MalformedPacket {
    int kind = in.get() & 0xff;
    if (kind >= game.fields.schema().kinds().size()) {
      throw new MalformedPacket(Violation.BAD_VALUE, "kind " + kind);
    }
    return kind;
  }

  private static FieldValues fields(ByteBuffer in, Known game, long fields) throws MalformedPacket {
    return game.fields
        .readFields(in, fields)
        .orElseThrow(() -> new MalformedPacket(Violation.BAD_VALUE, "a field out of its range"));
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
