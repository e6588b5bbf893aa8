package org.malpan.transport.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.malpan.transport.LinkListener;
import org.malpan.transport.SendBuffer;

/** A link whose system takes as many bytes as a test gives it room for. */
final class FakeLink extends SocketLink {

  /** The sizes of what the system took, a write each. */
  final List<Integer> writes = new ArrayList<>();

  /** The sizes of what it took of a caller's own buffer. */
  final List<Integer> taken = new ArrayList<>();

  /** Bytes that it takes of a caller's own buffer at a time. */
  int takes;

  int room = Integer.MAX_VALUE;

  /** What its system throws when it is given bytes; null for none. */
  Throwable fault;

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
    failWrite(new IOException(message));
  }

  void failWrite(IOException failure) {
    writeFailed(failure);
  }

  @Override
  protected boolean write(ByteBuffer bytes) {
    switch (fault) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new AssertionError(fault);
    }
    int count = Math.min(room, bytes.remaining());
    if (count > 0) {
      writes.add(count);
      bytes.position(bytes.position() + count);
      room -= count;
    }
    return !bytes.hasRemaining();
  }

  @Override
  protected int writeNow(SendBuffer buffer, int from, int count) {
    int took = Math.min(takes, count);
    taken.add(took);
    return took;
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
