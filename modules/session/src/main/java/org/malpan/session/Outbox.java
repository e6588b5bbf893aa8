package org.malpan.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.FrameRole;
import org.malpan.protocol.WireFormat;
import org.malpan.transport.Link;
import org.malpan.transport.SendBuffer;

/**
 * Frames on their way from the tick to one link, at the pace that the link takes them. While the
 * link keeps up it is a plain buffer that leaves in one send, with its room lent by a pool. When it
 * is full it makes room in steps, each losing less than the next: moves that a later move of the
 * same piece supersedes; then everything about the view, which a full view replaces once the link
 * is free again. What remains over its limit after that cannot be kept, and ends the session, as
 * does a link that takes nothing for too long. Used by the tick thread only.
 */
public final class Outbox {

  /**
   * Bytes under way up to which a link is not busy: some models write behind the caller's back, and
   * the answer to a ping must not hold a tick's packets up.
   */
  private static final int BUSY_BYTES = 4096;

  private final Session session;
  private final Link link;
  private final WireFormat format;
  private final SessionLimits limits;

  /** Where the next frame goes and how far, with those of others; see {@link OutboxTable}. */
  private long[] tails = OutboxTable.newTail();

  private int tail;

  /** What the first byte's address is; 0 where it has none. */
  private long base;

  /** Where there is room of its own for the first bytes; null where there is none. */
  private SendBuffer rooms;

  /** Its own room's place among them. */
  private int room;

  /** Bytes that the last flush sent, as the next will about. */
  private int usualBytes;

  private boolean viewDropped;

  /** Whether the session is over or has not begun; any thread's. Asked here for each tick. */
  private volatile boolean isShut = true;

  /** Lent for bytes that are more than its own room holds; null while there are none such. */
  private SendBuffer frames;

  private int lastPendingBytes;
  private long lastProgressNanos;

  Outbox(Session session, Link link, WireFormat format, SessionLimits limits) {
    this.session = session;
    this.link = link;
    this.format = format;
    this.limits = limits;
  }

  /** Whose it is. */
  public Session session() {
    return session;
  }

  /** Takes frames from now on, or none any more; any thread. */
  void open(boolean isPlaying) {
    isShut = !isPlaying;
  }

  /** In what its frames are to be. */
  public WireFormat format() {
    return format;
  }

  /**
   * Queues one frame, in this format, for the next {@link #flush}.
   *
   * @return whether nothing was queued before, so that the caller knows to flush it
   */
  public boolean append(EncodedFrame frame) {
    int length = frame.length();
    long to = tails[tail];
    // Whether the session still plays was asked for the first, and is asked at the flush.
    if (to + length <= tails[tail + 1] && frame.isShort()) {
      frame.putShort(to, 0, length);
      tails[tail] = to + length;
      return to == base;
    }
    return appendWithCare(frame, length);
  }

  /**
   * Keeps its tail there from now on, and first bytes in that room.
   *
   * @param in whose room at {@code place} nobody else uses; null when it is to have none
   */
  void settle(long[] newTails, int newTail, SendBuffer in, int place) {
    int held = end();
    if (held > 0 && frames == null) {
      enlarge(held, 0);
    }
    tails = newTails;
    tail = newTail;
    rooms = in;
    room = place;
    if (frames == null) {
      forget();
    } else {
      end(held, false);
    }
  }

  /** Bytes that are held. */
  private int end() {
    return (int) (tails[tail] - base);
  }

  /** So many bytes are held; frames may be put behind them without a thought, or not. */
  private void end(int bytes, boolean isEasy) {
    tails[tail] = base + bytes;
    tails[tail + 1] = isEasy && base != 0 ? base + capacity() : OutboxTable.NOWHERE;
  }

  /** Bytes up to which it holds them where it holds them now. */
  private int capacity() {
    return Math.min(
        limits.outboxBytes(), frames == null ? OutboxTable.ROOM_BYTES : frames.capacity());
  }

  private boolean appendWithCare(EncodedFrame frame, int length) {
    if (isShut) {
      return false;
    }
    if (!fits(length)) {
      makeRoom(length);
    }
    if (viewDropped && format.role(frame.buffer(), 0) != FrameRole.OTHER) {
      // A whole view will replace it.
      return false;
    }
    if (!fits(length)) {
      session.disconnect(
          DisconnectReason.SLOW_CONSUMER,
          "more than %d bytes wait".formatted(limits.outboxBytes()));
      return false;
    }
    int end = end();
    if (frames == null || frames.capacity() - end < length) {
      enlarge(end, length);
    }
    frame.putInto(frames.bytes(), end, length);
    end(end + length, !viewDropped);
    return end == 0;
  }

  private boolean fits(int length) {
    return end() + length <= limits.outboxBytes();
  }

  private void enlarge(int end, int length) {
    SendBuffer old = frames;
    if (old == null) {
      frames = link.lend(Math.max(end + length, Math.min(usualBytes, BUSY_BYTES)));
      if (end > 0) {
        ByteBuffer _ = frames.bytes().put(0, rooms.bytes(), room, end);
      }
    } else {
      int twice = Math.min(limits.outboxBytes(), 2 * old.capacity());
      frames = link.lend(Math.max(end + length, twice));
      ByteBuffer _ = frames.bytes().put(0, old.bytes(), 0, end);
      link.giveBack(old);
    }
    base = frames.address();
  }

  private void makeRoom(int length) {
    // Full as it is, what it holds is in a buffer: its own room is less than any limit.
    int end = end();
    if (end > 0 && link.pendingBytes() <= BUSY_BYTES) {
      send(end);
      return;
    }
    // A quarter must come free, or the next frames would pay for the same search again.
    int wanted = Math.max(length, limits.outboxBytes() / 4);
    if (end > 0) {
      end = new HeldFrames(format, held(end)).coalesceMoves();
      end(end, true);
    }
    if (!fits(wanted) && canRenewView()) {
      if (end > 0) {
        end = new HeldFrames(format, held(end)).dropView();
      }
      viewDropped = true;
    }
    end(end, end > 0 && !viewDropped);
  }

  private ByteBuffer held(int end) {
    // A view of its own: where the buffer's limit is, frames would no longer fit.
    return frames.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN).clear().limit(end);
  }

  private boolean canRenewView() {
    return format.encodeViewReset(
        ByteBuffer.allocate(WireFormat.MAX_SERVER_FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN));
  }

  private void send(int end) {
    usualBytes = end;
    boolean _ = frames == null ? link.send(rooms, room, end) : link.send(frames, end);
    forget();
  }

  private void clear() {
    if (frames != null) {
      link.giveBack(frames);
    }
    forget();
  }

  private void forget() {
    frames = null;
    base = rooms == null ? 0 : rooms.address() + room;
    end(0, usualBytes <= OutboxTable.ROOM_BYTES && !viewDropped);
  }

  /**
   * Sends what is queued, unless the link is still busy with earlier bytes.
   *
   * @return whether nothing is left to flush: false asks for another call next tick
   */
  public boolean flush(long nowNanos) {
    if (isShut) {
      clear();
      return true;
    }
    int pending = link.pendingBytes();
    if (pending > BUSY_BYTES) {
      return hasStalled(pending, nowNanos);
    }
    lastPendingBytes = 0;
    int end = end();
    if (end > 0) {
      send(end);
    }
    return !viewDropped;
  }

  /** Whether the link has taken nothing for too long, which ends the session. */
  private boolean hasStalled(int pending, long nowNanos) {
    if (lastPendingBytes == 0 || pending < lastPendingBytes) {
      lastProgressNanos = nowNanos;
    }
    lastPendingBytes = pending;
    boolean stalled = nowNanos - lastProgressNanos >= limits.stallTimeoutMillis() * 1_000_000L;
    if (stalled) {
      session.disconnect(
          DisconnectReason.SLOW_CONSUMER,
          "took no byte for %d ms".formatted(limits.stallTimeoutMillis()));
    }
    return stalled;
  }

  /** Whether the view was dropped and the link is free for a whole one, which now comes. */
  public boolean takeViewRequest() {
    if (!viewDropped || link.pendingBytes() > BUSY_BYTES) {
      return false;
    }
    viewDropped = false;
    return true;
  }
}
