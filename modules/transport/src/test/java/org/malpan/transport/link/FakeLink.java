package org.malpan.transport.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.malpan.transport.LinkListener;

/** A link whose system takes as many bytes as a test gives it room for. */
final class FakeLink extends SocketLink {

  /** The sizes of what the system took, a write each. */
  final List<Integer> writes = new ArrayList<>();

  int room = Integer.MAX_VALUE;
  boolean bufferInUse;
  boolean outputEnded;
  boolean aborted;
  boolean released;

  FakeLink(LinkListener listener, FakeTransport transport) {
    super(InetSocketAddress.createUnresolved("peer", 1), listener, transport);
  }

  void open() {
    opened();
  }

  void receive(byte... bytes) {
    received(ByteBuffer.wrap(bytes));
  }

  void endInput() {
    inputEnded();
  }

  void failInput(String message) {
    inputFailed(new IOException(message));
  }

  void makeRoom(int bytes) {
    room = bytes;
    written();
  }

  void failWrite(String message) {
    writeFailed(new IOException(message));
  }

  @Override
  protected boolean write(ByteBuffer bytes) {
    int count = Math.min(room, bytes.remaining());
    if (count > 0) {
      writes.add(count);
      bytes.position(bytes.position() + count);
      room -= count;
    }
    return !bytes.hasRemaining();
  }

  @Override
  protected boolean isBufferInUse() {
    return bufferInUse;
  }

  @Override
  protected void endOutput() {
    outputEnded = true;
  }

  @Override
  protected void abort() {
    aborted = true;
  }

  @Override
  protected void release() {
    released = true;
  }
}
