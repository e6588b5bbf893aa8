package org.malpan.testkit;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Random;
import org.malpan.transport.CloseReason;
import org.malpan.transport.Link;
import org.malpan.transport.LinkListener;

/** One end of a connection in memory. Callbacks come only in {@link #step}. */
final class MemoryLink implements Link {

  /** Steps that a closing link waits for its peer. */
  private static final int LINGER_STEPS = 1_000;

  private final long id;
  private final InetSocketAddress remote;
  private final LinkListener listener;
  private final MemoryTransport transport;
  private final MemoryPipe output = new MemoryPipe();
  private MemoryLink peer;
  private boolean toldOpened;
  private boolean closed;
  private boolean forced;
  private boolean inputEnded;
  private boolean held;
  private int slowSteps;
  private int closingSteps;
  private CloseReason reason;
  private String detail = "";

  MemoryLink(long id, InetSocketAddress remote, LinkListener listener, MemoryTransport transport) {
    this.id = id;
    this.remote = remote;
    this.listener = listener;
    this.transport = transport;
  }

  void join(MemoryLink other) {
    peer = other;
    other.peer = this;
  }

  LinkListener listener() {
    return listener;
  }

  int unread() {
    return peer == null ? 0 : peer.output.size();
  }

  boolean isIntact() {
    return reason == null && peer != null && peer.reason == null;
  }

  void hold(boolean holds) {
    held = holds;
  }

  void flush() {
    output.flush();
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public InetSocketAddress remote() {
    return remote;
  }

  @Override
  public boolean send(ByteBuffer bytes) {
    if (reason != null) {
      return false;
    }
    int limit = transport.config().outboundBytes();
    int size = output.size() + bytes.remaining();
    if (size > limit) {
      close(CloseReason.OUTBOUND_FULL, size + " bytes wait, at most " + limit, true);
      return false;
    }
    output.collect(bytes);
    return true;
  }

  @Override
  public int pendingBytes() {
    return output.flushed();
  }

  @Override
  public void close(CloseReason why) {
    close(why, "", false);
  }

  void close(CloseReason why, String text, boolean force) {
    if (reason == null) {
      reason = why;
      detail = text;
    }
    forced |= force;
    output.flush();
  }

  /**
   * Does what comes next on this end.
   *
   * @return whether anything happened
   */
  boolean step(Faults faults, Random random) {
    if (closed) {
      return false;
    }
    if (peer == null) {
      end();
      return true;
    }
    if (!toldOpened) {
      toldOpened = true;
      contained(() -> listener.opened(this));
      return true;
    }
    return advanceClosing() || read(faults, random) || reason != null;
  }

  private boolean advanceClosing() {
    if (reason == null) {
      return false;
    }
    closingSteps++;
    boolean delivered = output.size() == 0;
    if (forced || closingSteps > LINGER_STEPS || delivered && inputEnded) {
      boolean lost = !delivered || !inputEnded;
      end();
      if (lost) {
        peer.close(CloseReason.PEER_RESET, "", true);
      }
      return true;
    }
    return false;
  }

  private boolean read(Faults faults, Random random) {
    if (inputEnded || held || isSlow(faults, random)) {
      return false;
    }
    if (faults.resetPerMille() > random.nextInt(1_000)) {
      close(CloseReason.PEER_RESET, "", true);
      return true;
    }
    int count = peer.output.flushed();
    if (faults.delayPercent() > random.nextInt(100)) {
      return count > 0;
    }
    if (count == 0) {
      return endOfInput();
    }
    if (faults.splitPercent() > random.nextInt(100)) {
      count = 1 + random.nextInt(count);
    }
    ByteBuffer bytes = peer.output.take(Math.min(count, transport.config().receiveBytes()));
    if (reason == null) {
      contained(() -> listener.received(this, bytes));
    }
    return true;
  }

  private boolean isSlow(Faults faults, Random random) {
    if (slowSteps == 0 && faults.slowPerMille() > random.nextInt(1_000)) {
      slowSteps = faults.slowSteps();
    }
    if (slowSteps > 0) {
      slowSteps--;
      return true;
    }
    return false;
  }

  private boolean endOfInput() {
    if (peer.reason == null || peer.forced || peer.output.size() > 0) {
      return false;
    }
    inputEnded = true;
    close(CloseReason.PEER_CLOSED, "", false);
    return true;
  }

  private void contained(Runnable callback) {
    try {
      callback.run();
    } catch (RuntimeException | Error e) {
      close(CloseReason.LISTENER_FAILED, e.toString(), true);
    }
  }

  private void end() {
    closed = true;
    if (output.size() > 0) {
      transport.lost();
    }
    output.drop();
    transport.closed(this);
    try {
      listener.closed(this, reason, detail);
    } catch (RuntimeException | Error e) {
      transport.failed(e);
    }
  }
}
