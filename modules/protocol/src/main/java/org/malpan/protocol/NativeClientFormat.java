package org.malpan.protocol;

import java.nio.ByteBuffer;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;

/** {@code malpan/1} for load tools. */
public final class NativeClientFormat implements ClientFormat {

  /** The one instance that is needed. */
  public static final NativeClientFormat INSTANCE = new NativeClientFormat();

  private NativeClientFormat() {}

  @Override
  public FrameLayout layout() {
    return NativeFormat.LAYOUT;
  }

  @Override
  public boolean carriesTime() {
    return true;
  }

  @Override
  public void encodePreamble(ByteBuffer out) {
    NativeClientCodec.encodePreamble(out);
  }

  @Override
  public void encodeLogin(ByteBuffer out, String name) {
    NativeClientCodec.encode(
        out, new ClientPacket.Login(NativeFormat.VERSION, name, PieceKind.PAWN, 0));
  }

  @Override
  public void encodeMove(ByteBuffer out, Direction direction, int time) {
    NativeClientCodec.encode(out, new ClientPacket.Move(direction, time));
  }

  @Override
  public void encodeHeartbeatAck(ByteBuffer out, long time) {
    NativeClientCodec.encode(out, new ClientPacket.HeartbeatAck(time));
  }

  @Override
  public DecodeResult decode(ByteBuffer frame, Sink sink) {
    return NativeClientCodec.decode(
        frame,
        packet -> {
          switch (packet) {
            case ServerPacket.Welcome welcome -> sink.welcome(welcome.id());
            case ServerPacket.PieceMoved(int id, _, _, int time) -> sink.moved(id, time);
            case ServerPacket.Heartbeat(long time) -> sink.heartbeat(time);
            default -> {}
          }
        });
  }
}
