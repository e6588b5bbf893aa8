package org.malpan.replay.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.LongConsumer;
import org.malpan.game.Game;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;

/**
 * A client that says again what it said in a recorded match, as bytes and in the same order. Not
 * thread-safe.
 */
public final class RecordedClient {

  private final NativeClientCodec codec;
  private final List<Replay.TimedPacket> packets;

  RecordedClient(Game game, List<Replay.TimedPacket> packets) {
    codec = new NativeClientCodec(game);
    this.packets = packets;
  }

  /** What it says, the login first. */
  public List<Replay.TimedPacket> packets() {
    return packets;
  }

  /**
   * Opens a session under test and says everything to it, on the caller's thread. The link is not
   * closed in the end.
   *
   * @param session as an acceptor gave it
   * @param link what the session is to answer on; a mock will do
   * @param beforeTick called before the packets of each tick that has any: there a test moves its
   *     clock on and takes commands out of the session, whose limits hold
   */
  public void speakTo(LinkListener session, Link link, LongConsumer beforeTick) {
    ByteBuffer bytes =
        ByteBuffer.allocate(NativeClientCodec.MAX_CLIENT_FRAME_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    session.opened(link);
    NativeClientCodec.encodePreamble(bytes);
    session.received(link, bytes.flip());
    long tick = Long.MIN_VALUE;
    for (Replay.TimedPacket packet : packets) {
      if (packet.tick() != tick) {
        tick = packet.tick();
        beforeTick.accept(tick);
      }
      bytes.clear();
      codec.encode(bytes, packet.packet());
      session.received(link, bytes.flip());
    }
  }
}
