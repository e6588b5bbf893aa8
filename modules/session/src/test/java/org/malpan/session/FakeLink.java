package org.malpan.session;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.SendBuffer;

/** A link that keeps what it is sent, decoded, and is as slow as a test says. */
final class FakeLink implements Link {

  final List<ServerPacket> sent = new ArrayList<>();
  final List<CloseReason> closes = new ArrayList<>();
  int sends;
  int pending;
  int lent;

  /** Lends buffers outside the heap. */
  boolean isDirect;

  private final FrameAssembler assembler = NativeClientCodec.newAssembler();

  @Override
  public long id() {
    return 1;
  }

  @Override
  public InetSocketAddress remote() {
    return new InetSocketAddress("127.0.0.1", 5);
  }

  @Override
  public boolean send(ByteBuffer bytes) {
    sends++;
    DecodeResult result = assembler.feed(bytes, frame -> Board.CODEC.decode(frame, sent::add));
    if (!result.isOk()) {
      throw new AssertionError(result);
    }
    return closes.isEmpty();
  }

  @Override
  public SendBuffer lend(int bytes) {
    lent++;
    return isDirect ? SendBuffer.offHeap(Math.max(bytes, 512)) : Link.super.lend(bytes);
  }

  @Override
  public int pendingBytes() {
    return pending;
  }

  @Override
  public void close(CloseReason reason) {
    closes.add(reason);
  }
}
