package org.malpan.dialect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.malpan.game.Arguments;
import org.malpan.game.CommandWord;
import org.malpan.game.Game;
import org.malpan.protocol.ClientFormat;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FrameLayout;

/** A dialect from the client's side, for load tools. */
public final class DialectClientFormat implements ClientFormat {

  private final Dialect dialect;
  private final DialectGame game;
  private final Arguments moveArguments;
  private final Arguments loginArguments;
  private final PacketLayout login;
  private final PacketLayout move;
  private final PacketLayout welcome;
  private final PacketLayout moved;
  private final long welcomeType;
  private final long movedType;

  DialectClientFormat(Dialect dialect, Game game) throws DialectException {
    this.dialect = dialect;
    this.game = new DialectGame(dialect, game);
    login = packet(Dialect.ClientPacketKind.LOGIN);
    move = packet(Dialect.ClientPacketKind.MOVE);
    welcome = dialect.serverPackets().get(Dialect.ServerPacketKind.WELCOME);
    moved = dialect.serverPackets().get(Dialect.ServerPacketKind.MOVED);
    moveArguments = game.schema().commands().get(this.game.move()).arguments();
    loginArguments = game.schema().login();
    welcomeType = typeOf(welcome);
    movedType = typeOf(moved);
  }

  private PacketLayout packet(Dialect.ClientPacketKind kind) throws DialectException {
    return dialect.clientPackets().values().stream()
        .filter(packet -> packet.kind() == kind)
        .map(Dialect.ClientPacketLayout::layout)
        .findFirst()
        .orElseThrow(
            () -> new DialectException("dialect %s has no %s".formatted(dialect.name(), kind)));
  }

  private long typeOf(PacketLayout packet) {
    ByteBuffer template = ByteBuffer.allocate(packet.size()).order(ByteOrder.LITTLE_ENDIAN);
    int start = packet.begin(template);
    return dialect.type().type().read(template, start + dialect.type().at());
  }

  @Override
  public FrameLayout layout() {
    return dialect.layout();
  }

  @Override
  public boolean carriesTime() {
    return move.has(Value.TIME) && moved.has(Value.TIME);
  }

  @Override
  public void encodePreamble(ByteBuffer out) {
    // Dialects have none.
  }

  @Override
  public void encodeLogin(ByteBuffer out, String name, long choice) {
    int start = login.begin(out);
    login.put(out, start, Value.NAME, name);
    if (loginArguments.count() > 0) {
      login.put(out, start, Value.PIECE, loginArguments.at(choice, 0));
    }
  }

  @Override
  public void encodeCommand(ByteBuffer out, long word, int time) {
    if (CommandWord.command(word) == game.move()) {
      int start = move.begin(out);
      move.put(out, start, Value.DIRECTION, moveArguments.at(CommandWord.arguments(word), 0));
      move.put(out, start, Value.TIME, time);
    }
  }

  @Override
  public void encodeHeartbeatAck(ByteBuffer out, long time) {
    // Dialects have none.
  }

  @Override
  public DecodeResult decode(ByteBuffer frame, Sink sink) {
    frame.order(ByteOrder.LITTLE_ENDIAN);
    int start = frame.position();
    long type = dialect.type().type().read(frame, start + dialect.type().at());
    if (type == movedType && frame.remaining() == moved.size()) {
      sink.moved(
          (int) moved.number(frame, start, Value.ID, -1),
          (int) moved.number(frame, start, Value.TIME, 0));
    } else if (type == welcomeType && frame.remaining() == welcome.size()) {
      sink.welcome((int) welcome.number(frame, start, Value.ID, -1));
    }
    return DecodeResult.ok();
  }
}
