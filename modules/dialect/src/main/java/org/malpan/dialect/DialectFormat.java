package org.malpan.dialect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalLong;
import org.malpan.game.BoardSize;
import org.malpan.game.CommandWord;
import org.malpan.game.Game;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ClientPacketVisitor;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.EntityView;
import org.malpan.protocol.FieldSource;
import org.malpan.protocol.FrameLayout;
import org.malpan.protocol.FrameRole;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.ProtocolLimits;
import org.malpan.protocol.ServerPacket;
import org.malpan.protocol.Text;
import org.malpan.protocol.Violation;
import org.malpan.protocol.WireFormat;

/** A dialect at work. Its clients' names may be anything, so they are cleaned, not refused. */
public final class DialectFormat implements WireFormat {

  private final Dialect dialect;
  private final DialectGame game;
  private final NativeFormat nativeFormat;

  /**
   * Types of the client's packets and, at the same index, the packets: few enough to look through.
   */
  private final int[] clientTypes;

  private final Dialect.ClientPacketLayout[] clientPackets;
  private final long movedType;

  /** Where it has chat. */
  private final long chatType;

  private final PacketLayout greeting;
  private final PacketLayout welcome;
  private final PacketLayout added;
  private final PacketLayout moved;
  private final NumbersWriter movedWriter;
  private final NumbersWriter removed;
  private final NumbersWriter changed;

  /** The fields in it, a bit for each by its place in the schema. */
  private final long changedFields;

  private final NumbersWriter fell;
  private final PacketLayout chat;
  private final PacketLayout pong;
  private final PacketLayout closing;

  /** Of a game; throws where the dialect has a word that the game lacks. */
  DialectFormat(Dialect dialect, Game game) throws DialectException {
    this.dialect = dialect;
    this.game = new DialectGame(dialect, game);
    nativeFormat = NativeFormat.of(game);
    greeting = packet(Dialect.ServerPacketKind.GREETING);
    welcome = packet(Dialect.ServerPacketKind.WELCOME);
    added = packet(Dialect.ServerPacketKind.ADDED);
    moved = packet(Dialect.ServerPacketKind.MOVED);
    movedWriter = writer(Dialect.ServerPacketKind.MOVED, Value.ID, Value.X, Value.Y, Value.TIME);
    removed = writer(Dialect.ServerPacketKind.REMOVED, Value.ID);
    changed = writer(Dialect.ServerPacketKind.CHANGED, Value.ID, Value.HP, Value.SCORE);
    changedFields = this.game.fieldsOf(packet(Dialect.ServerPacketKind.CHANGED));
    fell = writer(Dialect.ServerPacketKind.FELL, Value.ID, Value.BY_ID);
    chat = packet(Dialect.ServerPacketKind.CHAT);
    pong = packet(Dialect.ServerPacketKind.PONG);
    closing = packet(Dialect.ServerPacketKind.CLOSING);
    movedType = typeOf(moved);
    chatType = chat == null ? 0 : typeOf(chat);
    clientTypes = dialect.clientPackets().keySet().stream().mapToInt(Integer::intValue).toArray();
    clientPackets = new Dialect.ClientPacketLayout[clientTypes.length];
    for (int i = 0; i < clientTypes.length; i++) {
      clientPackets[i] = dialect.clientPackets().get(clientTypes[i]);
    }
  }

  private Dialect.ClientPacketLayout clientPacket(int type) {
    for (int i = 0; i < clientTypes.length; i++) {
      if (clientTypes[i] == type) {
        return clientPackets[i];
      }
    }
    return null;
  }

  private PacketLayout packet(Dialect.ServerPacketKind kind) {
    return dialect.serverPackets().get(kind);
  }

  private NumbersWriter writer(Dialect.ServerPacketKind kind, Value... values) {
    PacketLayout layout = packet(kind);
    return layout == null ? null : PacketCompiler.compile(layout, values);
  }

  @Override
  public String name() {
    return dialect.name();
  }

  @Override
  public WireFormat nativeFormat() {
    return nativeFormat;
  }

  /** The board that its clients draw, or empty when they draw any. */
  public Optional<BoardSize> board() {
    return dialect.board();
  }

  @Override
  public FrameLayout layout() {
    return dialect.layout();
  }

  @Override
  public boolean hasHeartbeat() {
    return false;
  }

  @Override
  public DecodeResult decode(ByteBuffer frame, ClientPacketVisitor visitor) {
    frame.order(ByteOrder.LITTLE_ENDIAN);
    int start = frame.position();
    int type = (int) dialect.type().type().read(frame, start + dialect.type().at());
    Dialect.ClientPacketLayout packet = clientPacket(type);
    if (packet == null) {
      return DecodeResult.violated(Violation.UNKNOWN_TYPE, "type %d", type);
    }
    PacketLayout layout = packet.layout();
    if (frame.remaining() != layout.size()) {
      return DecodeResult.violated(
          Violation.BAD_LENGTH,
          "type %d of %d bytes, expected %d",
          type,
          frame.remaining(),
          layout.size());
    }
    switch (packet.kind()) {
      case LOGIN -> visitor.login(login(frame, start, layout));
      case MOVE -> {
        int code = (int) layout.number(frame, start, Value.DIRECTION, 0);
        OptionalLong arguments = game.moveArguments(code);
        if (arguments.isEmpty()) {
          return DecodeResult.violated(Violation.BAD_VALUE, "direction %d", code);
        }
        visitor.command(
            CommandWord.of(game.move(), arguments.getAsLong()),
            (int) layout.number(frame, start, Value.TIME, 0));
      }
      case ATTACK -> visitor.command(CommandWord.of(game.attack(), 0), 0);
      case CHAT -> {
        if (visitor.takesChat()) {
          chat(layout.text(frame, start, Value.TEXT).strip(), visitor);
        }
      }
      case PING -> visitor.ping(layout.number(frame, start, Value.TIME, 0));
      case LEAVE -> visitor.leave();
      case IGNORED -> {}
    }
    return DecodeResult.ok();
  }

  private static void chat(String said, ClientPacketVisitor visitor) {
    String text = Text.line(said, ProtocolLimits.CHAT_CHARACTERS);
    if (text.isEmpty()) {
      visitor.chatRefused(Text.NOTHING_VISIBLE);
    } else {
      visitor.chat(text);
    }
  }

  private ClientPacket.Login login(ByteBuffer frame, int start, PacketLayout layout) {
    String name = Text.name(layout.text(frame, start, Value.NAME), ProtocolLimits.NAME_CHARACTERS);
    long choice = game.choice((int) layout.number(frame, start, Value.PIECE, -1));
    // A dialect may have no name at all, and no packet that could say what is wrong with one.
    return new ClientPacket.Login(
        NativeFormat.VERSION, game.id(), name.isEmpty() ? "player" : name, choice, 0);
  }

  @Override
  public void encodePreamble(ByteBuffer out) {
    if (greeting != null) {
      int _ = greeting.begin(out);
    }
  }

  @Override
  public void encodeWelcome(ByteBuffer out, ServerPacket.Welcome packet) {
    int start = welcome.begin(out);
    welcome.put(out, start, Value.ID, packet.id());
    welcome.put(out, start, Value.X, packet.x());
    welcome.put(out, start, Value.Y, packet.y());
    putFields(welcome, out, start, packet.fields());
    welcome.put(out, start, Value.KIND, packet.kind());
  }

  private void putFields(PacketLayout layout, ByteBuffer out, int start, FieldSource fields) {
    for (Value value : DialectGame.FIELDS) {
      if (layout.has(value)) {
        layout.put(out, start, value, fields.field(game.field(value)));
      }
    }
  }

  @Override
  public void encodeAdded(ByteBuffer out, EntityView entity) {
    int start = added.begin(out);
    added.put(out, start, Value.ID, entity.id());
    added.put(out, start, Value.X, entity.x());
    added.put(out, start, Value.Y, entity.y());
    putFields(added, out, start, entity);
    added.put(out, start, Value.KIND, entity.kind());
    added.put(out, start, Value.NPC, entity.npc() ? 1 : 0);
    added.put(out, start, Value.NAME, entity.name());
  }

  @Override
  public void encodeMoved(ByteBuffer out, int id, int x, int y, int time) {
    movedWriter.write(out, id, x, y, time);
  }

  @Override
  public void encodeRemoved(ByteBuffer out, int id) {
    removed.write(out, id, 0, 0, 0);
  }

  @Override
  public void encodeChanged(ByteBuffer out, int id, long fields, FieldSource source) {
    if (changed != null && (fields & changedFields) != 0) {
      changed.write(out, id, game.value(Value.HP, source), game.value(Value.SCORE, source), 0);
    }
  }

  @Override
  public void encodeHappened(ByteBuffer out, int id, int event, int argument) {
    if (fell != null && event == game.fell()) {
      fell.write(out, id, argument, 0, 0);
    }
  }

  @Override
  public void encodeChat(ByteBuffer out, int id, String text) {
    if (chat != null) {
      int start = chat.begin(out);
      chat.put(out, start, Value.ID, id);
      chat.put(out, start, Value.TEXT, text);
    }
  }

  @Override
  public boolean encodeViewReset(ByteBuffer out) {
    return false;
  }

  @Override
  public void encodePong(ByteBuffer out, long time, long tick) {
    if (pong != null) {
      int start = pong.begin(out);
      pong.put(out, start, Value.TIME, time);
      pong.put(out, start, Value.TICK, tick);
    }
  }

  @Override
  public void encodeHeartbeat(ByteBuffer out, long time) {
    // No such client answers one.
  }

  @Override
  public void encodeRoundTrip(ByteBuffer out, int id, int millis) {
    // No such client asks for one.
  }

  @Override
  public void encodeClosing(ByteBuffer out, DisconnectReason reason, String text) {
    if (closing != null) {
      int start = closing.begin(out);
      closing.put(out, start, Value.REASON, reason.code());
      closing.put(out, start, Value.TEXT, text);
    }
  }

  @Override
  public FrameRole role(ByteBuffer frames, int offset) {
    long type = typeAt(frames, offset);
    if (type == movedType) {
      return FrameRole.MOVED;
    }
    return chat != null && type == chatType ? FrameRole.CHAT : FrameRole.OTHER;
  }

  private long typeAt(ByteBuffer frames, int offset) {
    return dialect.type().type().read(frames, offset + dialect.type().at());
  }

  private long typeOf(PacketLayout packet) {
    ByteBuffer template = ByteBuffer.allocate(packet.size()).order(ByteOrder.LITTLE_ENDIAN);
    return typeAt(template, packet.begin(template));
  }

  @Override
  public int pieceOf(ByteBuffer frames, int offset) {
    return (int) moved.number(frames, offset, Value.ID, -1);
  }
}
