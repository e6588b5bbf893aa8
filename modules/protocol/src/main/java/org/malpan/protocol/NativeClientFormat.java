package org.malpan.protocol;

import java.nio.ByteBuffer;
import org.malpan.game.Game;

/** {@code malpan/2} for load tools. */
public final class NativeClientFormat implements ClientFormat {

  private final String game;
  private final NativeClientCodec codec;

  /** Of a game. */
  public NativeClientFormat(Game game) {
    this.game = game.info().id();
    codec = new NativeClientCodec(game);
  }

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
  public void encodeLogin(ByteBuffer out, String name, long choice) {
    codec.encode(out, new ClientPacket.Login(NativeFormat.VERSION, game, name, choice, 0));
  }

  @Override
  public void encodeCommand(ByteBuffer out, long word, int time) {
    codec.encode(out, new ClientPacket.Command(word, time));
  }

  @Override
  public void encodeHeartbeatAck(ByteBuffer out, long time) {
    codec.encode(out, new ClientPacket.HeartbeatAck(time));
  }

  @Override
  public DecodeResult decode(ByteBuffer frame, Sink sink) {
    return codec.decode(
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
