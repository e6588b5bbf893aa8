package org.malpan.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.malpan.protocol.FrameRole;
import org.malpan.protocol.WireFormat;
import org.malpan.transport.Link;

/**
 * Brings what the tick says to a link at the pace that the link takes it: queues, makes room in a
 * full outbox, and notices a link that takes nothing. Tick thread.
 */
final class Delivery {

  /** What became of a frame. */
  enum Taken {
    /** Queued as the first since the last flush. */
    FIRST,
    /** Queued behind others. */
    MORE,
    /** Not needed: a whole view will replace it. */
    DROPPED,
    /** There is no room, and nothing left to drop. */
    OVERFULL
  }

  /** What became of a flush. */
  enum Progress {
    /** Nothing is left. */
    DONE,
    /** The link is busy, or waits for a whole view. */
    AGAIN,
    /** The link has taken nothing for too long. */
    STALLED
  }

  /**
   * Bytes under way up to which a link is not busy: some models write behind the caller's back, and
   * the answer to a ping must not hold a tick's packets up.
   */
  private static final int BUSY_BYTES = 4096;

  private final WireFormat format;
  private final SessionLimits limits;
  private final Outbox outbox;
  private int lastPendingBytes;
  private long lastProgressNanos;

  Delivery(WireFormat format, FramePool pool, SessionLimits limits) {
    this.format = format;
    this.limits = limits;
    outbox = new Outbox(format, pool, limits.outboxBytes());
  }

  /** Queues a frame behind others, where that needs no thought; false where it does. */
  boolean appendBehind(EncodedFrame frame) {
    return outbox.appendBehind(frame);
  }

  Taken append(Link link, EncodedFrame frame) {
    if (!outbox.fits(frame.length())) {
      makeRoom(link, frame.length());
    }
    if (outbox.isViewDropped() && format.role(frame.buffer(), 0) != FrameRole.OTHER) {
      return Taken.DROPPED;
    }
    if (!outbox.fits(frame.length())) {
      return Taken.OVERFULL;
    }
    boolean first = outbox.size() == 0;
    outbox.append(frame);
    return first ? Taken.FIRST : Taken.MORE;
  }

  private void makeRoom(Link link, int length) {
    if (outbox.size() > 0 && link.pendingBytes() <= BUSY_BYTES) {
      send(link);
      return;
    }
    // A quarter must come free, or the next frames would pay for the same search again.
    int room = Math.max(length, limits.outboxBytes() / 4);
    outbox.coalesceMoves();
    if (!outbox.fits(room) && canRenewView()) {
      outbox.dropView();
    }
  }

  private boolean canRenewView() {
    return format.encodeViewReset(
        ByteBuffer.allocate(WireFormat.MAX_SERVER_FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN));
  }

  Progress flush(Link link, long nowNanos) {
    int pending = link.pendingBytes();
    if (pending > BUSY_BYTES) {
      return stillTaking(pending, nowNanos) ? Progress.AGAIN : Progress.STALLED;
    }
    lastPendingBytes = 0;
    if (outbox.size() > 0) {
      send(link);
    }
    return outbox.isViewDropped() ? Progress.AGAIN : Progress.DONE;
  }

  private boolean stillTaking(int pending, long nowNanos) {
    if (lastPendingBytes == 0 || pending < lastPendingBytes) {
      lastProgressNanos = nowNanos;
    }
    lastPendingBytes = pending;
    return nowNanos - lastProgressNanos < limits.stallTimeoutMillis() * 1_000_000L;
  }

  private void send(Link link) {
    boolean _ = link.sendNow(outbox.whole());
    outbox.clear();
  }

  /** Whether the view was dropped and the link is free for a whole one, which now comes. */
  boolean takeViewRequest(Link link) {
    if (!outbox.isViewDropped() || link.pendingBytes() > BUSY_BYTES) {
      return false;
    }
    outbox.viewRenewed();
    return true;
  }

  /** Forgets what is queued: the session is over. */
  void drop() {
    outbox.clear();
  }
}
