package org.malpan.transport.uring;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.malpan.transport.LinkListener;
import org.malpan.transport.SendBuffer;
import org.malpan.transport.link.Failures;
import org.malpan.transport.link.SocketLink;

/** A socket with one receive in the ring that goes on, and at most one send. */
final class UringLink extends SocketLink implements Descriptor {

  // Options of a send: no signal when the peer is gone; not done before all is sent; at once.
  private static final int NO_SIGNAL = 0x4000;
  private static final int ALL = 0x100;
  private static final int NO_WAIT = 0x40;

  private final UringTransport transport;
  private final RingLoop ring;

  // Of the ring's thread.
  private int file;
  private int place = -1;

  /** What the ring knows the file by. */
  private int known;

  /** Whether the ring's table has it. */
  private boolean held;

  private boolean abandoned;

  /** The batch of a send in the ring that tells of trouble only; {@link Sends#NO_BATCH} without. */
  private long silentBatch;

  /** Kept while the kernel may read it. */
  private MemorySegment address;

  // Set before the ring's thread is told of it.
  private ByteBuffer toSend;
  private long toSendAddress;

  // Guarded by this: the last bytes that were staged, and the batch that they went with.
  private long stagedAddress;
  private int stagedBytes;
  private long stagedBatch;

  UringLink(
      InetSocketAddress remote,
      LinkListener listener,
      UringTransport transport,
      RingLoop ring,
      int file) {
    super(remote, listener, transport);
    this.transport = transport;
    this.ring = ring;
    this.file = file;
  }

  // ---- the ring's thread

  void connect() {
    place = ring.enter(this);
    try {
      address = SocketAddresses.of(remote(), Arena.ofAuto());
      file = UringTransport.socket(SocketAddresses.family(remote()));
      known = file;
      ring.put(Entry.CONNECT, place, file, address.address(), (int) address.byteSize(), 0);
    } catch (IOException | RuntimeException | Error e) {
      connectFailed(Failures.of(e));
    }
  }

  void serve() {
    place = ring.enter(this);
    known = ring.hold(place, file);
    held = true;
    opened();
    receive();
  }

  /** It cannot be served: nothing of it is in the ring. */
  void unserved(Throwable fault) {
    inputFailed(Failures.of(fault));
  }

  private void receive() {
    ring.put(Entry.RECEIVE, place, known, 0, 0, 0);
  }

  /** Puts a send of what {@link #write} was given; it is settled with the batch. */
  void putSend(long batch) {
    silentBatch = batch;
    putSend(Entry.SEND, NO_SIGNAL | ALL | NO_WAIT);
  }

  private void putSend(Entry entry, int options) {
    ring.put(entry, place, known, toSendAddress, toSend.remaining(), options);
  }

  /**
   * The kernel has taken that batch; unless it told otherwise, all that {@link #putSend} put is
   * sent.
   */
  void settleSend(long batch) {
    if (silentBatch != Sends.NO_BATCH && silentBatch <= batch) {
      silentBatch = Sends.NO_BATCH;
      if (!wroteAll()) {
        ByteBuffer bytes = toSend;
        bytes.position(bytes.limit());
        written();
      }
    }
  }

  @Override
  public void completed(Entry entry, int result, boolean more, int buffer) {
    switch (entry) {
      case RECEIVE -> received(result, more, buffer);
      case SEND -> {
        adoptRefused();
        silentBatch = Sends.NO_BATCH;
        sentInPart(result);
      }
      case SEND_REST -> sent(result);
      case CONNECT -> connected(result);
      case ACCEPT, READ, FILE, CANCEL -> throw new IllegalStateException(entry + " on " + this);
    }
  }

  private void received(int result, boolean more, int buffer) {
    if (result > 0) {
      received(ring.received(buffer, result));
      flushAnswers();
    }
    if (more) {
      return;
    }
    if (result > 0 || result == -Libc.ENOBUFS) {
      receive();
    } else if (result == 0) {
      inputEnded();
    } else {
      inputFailed(Libc.failure("", -result));
    }
  }

  private synchronized void adoptRefused() {
    if (ring.sends().isUnderWay(stagedBatch)) {
      adoptStaged();
    }
  }

  private void adoptStaged() {
    stagedBatch = Sends.NO_BATCH;
    toSend = adopt(stagedAddress, stagedBytes);
    toSendAddress = address();
  }

  private void sentInPart(int result) {
    if (result >= 0 || result == -Libc.EAGAIN) {
      int sent = Math.max(0, result);
      toSend.position(toSend.position() + sent);
      toSendAddress += sent;
      putSend(Entry.SEND_REST, NO_SIGNAL | ALL);
    } else {
      sent(result);
    }
  }

  private void sent(int result) {
    if (result < 0) {
      writeFailed(Libc.failure("", -result));
    } else {
      toSend.position(toSend.position() + result);
      written();
    }
  }

  private void connected(int result) {
    address = null;
    if (result < 0) {
      connectFailed(Libc.failure("", -result));
    } else {
      opened();
      receive();
      if (abandoned) {
        abandon();
      }
    }
  }

  private void abandon() {
    abandoned = true;
    if (file >= 0) {
      // Its operations in the ring end by that, and tell.
      int _ = Libc.shutdown(file, 2);
    }
  }

  @Override
  public void failed(Throwable fault) {
    if (ring.isOver()) {
      // Nothing of it is in the ring any more.
      writeFailed(Failures.of(fault));
      inputFailed(Failures.of(fault));
    } else {
      // What is in the ring for it tells, and the transport's patience is bounded.
      fail(Failures.of(fault));
    }
  }

  private void shutdownOutput() {
    if (file >= 0) {
      int _ = Libc.shutdown(file, 1);
    }
  }

  // ---- any thread

  @Override
  protected boolean write(ByteBuffer bytes) throws IOException {
    toSend = bytes;
    toSendAddress = address();
    if (ring.isOver()) {
      throw new IOException("the ring has ended");
    }
    transport.send(this);
    return false;
  }

  @Override
  public boolean isFree() {
    return super.isFree() && !ring.sends().isUnderWay(stagedBatch);
  }

  @Override
  protected int writeNow(SendBuffer buffer, int from, int count) {
    if (ring.sends().isUnderWay(stagedBatch)) {
      return 0;
    }
    long at = ring.stage(buffer, from, count);
    if (at == 0) {
      return 0;
    }
    stagedAddress = at;
    stagedBytes = count;
    stagedBatch = ring.sends().batch();
    ring.put(Entry.SEND, place, known, at, count, NO_SIGNAL | ALL | NO_WAIT);
    return count;
  }

  @Override
  protected void adoptTaken() {
    if (ring.sends().isUnderWay(stagedBatch)) {
      silentBatch = stagedBatch;
      adoptStaged();
      ring.settle(this);
    }
  }

  @Override
  protected boolean isBufferInUse() {
    return true;
  }

  @Override
  protected void endOutput() {
    // The descriptor is the ring thread's: elsewhere it might be another's by now.
    ring.later(this::shutdownOutput);
  }

  @Override
  protected void abort() {
    ring.later(this::abandon);
  }

  @Override
  protected void conclude(Runnable closing) {
    ring.later(closing);
  }

  @Override
  protected void release() {
    if (held) {
      ring.drop(place);
    }
    if (file >= 0) {
      int _ = Libc.close(file);
      file = -1;
    }
    if (place >= 0) {
      ring.leave(place);
    }
  }
}
