package org.malpan.replay;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.malpan.game.Event;
import org.malpan.game.Field;
import org.malpan.game.Game;
import org.malpan.game.Schema;
import org.malpan.protocol.ClientPacketVisitor;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.EntityView;
import org.malpan.protocol.FieldSource;
import org.malpan.protocol.FieldValues;
import org.malpan.protocol.FrameLayout;
import org.malpan.protocol.FrameRole;
import org.malpan.protocol.ProtocolLimits;
import org.malpan.protocol.ServerPacket;
import org.malpan.protocol.Text;
import org.malpan.protocol.Utf8;
import org.malpan.protocol.WireFormat;

/**
 * {@code malpan/1}, as far as former recordings have it: what players of the game 'board' were told
 * of the world. Nothing speaks it any more.
 */
final class FormerBoardFormat implements WireFormat {

  private static final int HEADER_BYTES = 3;
  private static final int ADDED = 66;
  private static final int MOVED = 67;
  private static final int REMOVED = 68;
  private static final int CHANGED = 69;
  private static final int FELL = 70;
  private static final int CHAT_HEARD = 71;

  private final int kinds;
  private final int hp;
  private final int maxHp;
  private final int score;
  private final int fell;

  private FormerBoardFormat(Schema schema) throws ReplayFormatException {
    kinds = schema.kinds().size();
    List<String> fields = schema.fields().stream().map(Field::name).toList();
    hp = place(fields, "hp");
    maxHp = place(fields, "maxHp");
    score = place(fields, "score");
    fell = place(schema.events().stream().map(Event::name).toList(), "fell");
  }

  /** For a game with the fields that packets had then. */
  static FormerBoardFormat of(Game game) throws ReplayFormatException {
    return new FormerBoardFormat(game.schema());
  }

  private static int place(List<String> names, String name) throws ReplayFormatException {
    if (!names.contains(name)) {
      throw new ReplayFormatException(
          "recorded with version 1 of the protocol, whose '%s' the game does not have"
              .formatted(name));
    }
    return names.indexOf(name);
  }

  // ---- what was told of the world

  @Override
  public void encodeAdded(ByteBuffer out, EntityView entity) {
    int start = out.position();
    begin(out, 0, ADDED)
        .putInt(entity.id())
        .put((byte) entity.kind())
        .put((byte) (entity.npc() ? 1 : 0))
        .putShort((short) entity.x())
        .putShort((short) entity.y())
        .putShort((short) entity.field(hp))
        .putShort((short) entity.field(maxHp))
        .putInt(entity.field(score));
    int lengthAt = out.position();
    out.put((byte) 0);
    Utf8.put(out, entity.name(), 0xff);
    out.put(lengthAt, (byte) (out.position() - lengthAt - 1));
    end(out, start);
  }

  @Override
  public void encodeMoved(ByteBuffer out, int id, int x, int y, int time) {
    begin(out, 15, MOVED).putInt(id).putShort((short) x).putShort((short) y).putInt(time);
  }

  @Override
  public void encodeRemoved(ByteBuffer out, int id) {
    begin(out, 7, REMOVED).putInt(id);
  }

  /** Told both fields, whichever had changed. */
  @Override
  public void encodeChanged(ByteBuffer out, int id, long fields, FieldSource source) {
    begin(out, 13, CHANGED)
        .putInt(id)
        .putShort((short) source.field(hp))
        .putInt(source.field(score));
  }

  @Override
  public void encodeHappened(ByteBuffer out, int id, int event, int argument) {
    if (event == fell) {
      begin(out, 11, FELL).putInt(id).putInt(argument);
    }
  }

  @Override
  public void encodeChat(ByteBuffer out, int id, String text) {
    int start = out.position();
    begin(out, 0, CHAT_HEARD).putInt(id);
    int lengthAt = out.position();
    out.putShort((short) 0);
    Utf8.put(out, text, 0xffff);
    out.putShort(lengthAt, (short) (out.position() - lengthAt - 2));
    end(out, start);
  }

  private static ByteBuffer begin(ByteBuffer out, int size, int type) {
    return out.putShort((short) size).put((byte) type);
  }

  private static void end(ByteBuffer out, int start) {
    out.putShort(start, (short) (out.position() - start));
  }

  /**
   * What a frame says.
   *
   * @throws ReplayFormatException when the bytes are not one frame
   */
  ServerPacket packet(byte[] frame) throws ReplayFormatException {
    ByteBuffer in = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
    if (frame.length < HEADER_BYTES || (in.getShort() & 0xffff) != frame.length) {
      throw RecordedWire.noFrame(frame);
    }
    int type = in.get();
    int body = in.remaining();
    int fixed =
        switch (type) {
          case ADDED -> 19;
          case MOVED -> 12;
          case REMOVED -> 4;
          case CHANGED -> 10;
          case FELL -> 8;
          case CHAT_HEARD -> 6;
          default -> throw RecordedWire.noFrame(frame);
        };
    boolean open = type == ADDED || type == CHAT_HEARD;
    if (open ? body < fixed : body != fixed) {
      throw RecordedWire.noFrame(frame);
    }
    int id = in.getInt();
    return switch (type) {
      case ADDED -> added(id, in, frame);
      case MOVED -> new ServerPacket.PieceMoved(id, u16(in), u16(in), in.getInt());
      case REMOVED -> new ServerPacket.PieceRemoved(id);
      case CHANGED ->
          new ServerPacket.PieceChanged(
              id, FieldValues.NONE.with(hp, u16(in)).with(score, in.getInt()));
      case FELL -> new ServerPacket.Happened(id, fell, in.getInt());
      default ->
          new ServerPacket.ChatHeard(id, text(in, u16(in), ProtocolLimits.CHAT_CHARACTERS, frame));
    };
  }

  private ServerPacket added(int id, ByteBuffer in, byte[] frame) throws ReplayFormatException {
    int kind = in.get() & 0xff;
    if (kind >= kinds) {
      throw RecordedWire.noFrame(frame);
    }
    return new ServerPacket.PieceAdded(
        id,
        kind,
        in.get() != 0,
        u16(in),
        u16(in),
        FieldValues.NONE.with(hp, u16(in)).with(maxHp, u16(in)).with(score, in.getInt()),
        text(in, in.get() & 0xff, ProtocolLimits.NAME_CHARACTERS, frame));
  }

  private static String text(ByteBuffer in, int bytes, int limit, byte[] frame)
      throws ReplayFormatException {
    if (in.remaining() != bytes) {
      throw RecordedWire.noFrame(frame);
    }
    return Text.line(StandardCharsets.UTF_8.decode(in).toString(), limit);
  }

  private static int u16(ByteBuffer in) {
    return in.getShort() & 0xffff;
  }

  // ---- what no recording has

  @Override
  public String name() {
    return "malpan/1";
  }

  @Override
  public WireFormat nativeFormat() {
    return this;
  }

  @Override
  public FrameLayout layout() {
    throw unspoken();
  }

  @Override
  public boolean hasHeartbeat() {
    return false;
  }

  @Override
  public DecodeResult decode(ByteBuffer frame, ClientPacketVisitor visitor) {
    throw unspoken();
  }

  @Override
  public void encodePreamble(ByteBuffer out) {
    throw unspoken();
  }

  @Override
  public void encodeWelcome(ByteBuffer out, ServerPacket.Welcome welcome) {
    throw unspoken();
  }

  @Override
  public boolean encodeViewReset(ByteBuffer out) {
    throw unspoken();
  }

  @Override
  public void encodePong(ByteBuffer out, long time, long tick) {
    throw unspoken();
  }

  @Override
  public void encodeHeartbeat(ByteBuffer out, long time) {
    throw unspoken();
  }

  @Override
  public void encodeRoundTrip(ByteBuffer out, int id, int millis) {
    throw unspoken();
  }

  @Override
  public void encodeClosing(ByteBuffer out, DisconnectReason reason, String text) {
    throw unspoken();
  }

  @Override
  public FrameRole role(ByteBuffer frames, int offset) {
    throw unspoken();
  }

  @Override
  public int pieceOf(ByteBuffer frames, int offset) {
    throw unspoken();
  }

  private static UnsupportedOperationException unspoken() {
    return new UnsupportedOperationException("nothing speaks malpan/1");
  }
}
