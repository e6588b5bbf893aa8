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
 * same piece supersedes, and round trips; then everything about the view, which a full view
 * replaces once the link is free again; then chat, with a count. So a peer that reads is never
 * disconnected for what others do. What remains over the limit cannot be kept and ends the session:
 * only formats that cannot renew a view have such frames. So does a link that takes nothing for too
 * long. Used by the tick thread only.
 */
public final class Outbox {

  /**
   * Bytes under way up to which a link is not busy: some models write behind the caller's back, and
   * the answer to a ping must not hold a tick's packets up.
   */
  private static final int BUSY_BYTES = 4096;

  /** What others do must fit where no view can be dropped: as much more is held there. */
  private static final int WHOLE_VIEWS = 3;

  /** The part of the limit that chat may take in a second. */
  private static final int CHAT_PART = 4;

  private final Session session;
  private final Link link;
  private final WireFormat format;
  private final SessionLimits limits;

  /** Where the next frame goes and how far, with those of others; see {@link OutboxTable}. */
  private long[] tails = OutboxTable.newTail();

  private int tail;

  /** The first byte's address in a room or in a buffer; 0 where it has none. */
  private long base;

  /** Where there is room for what is held; null where only the link has some. */
  private OutboxTable table;

  /** The place of the room that it has there; without one it holds a line there, or nothing. */
  private int room = OutboxTable.NO_ROOM;

  /** Bytes that the last flush sent, as the next will about. */
  private int usualBytes;

  private boolean viewDropped;

  /** Whether the session is over or has not begun; any thread's. Asked here for each tick. */
  private volatile boolean isShut = true;

  /** Lent by the link for more than any room holds; null while there is nothing such. */
  private SendBuffer frames;

  private int lastPendingBytes;
  private long lastProgressNanos;

  /** Null until somebody speaks. */
  private ChatShare chat;

  /** Bytes that are held at most. */
  private final int mostBytes;

  /** Whether the format has a way to give a view anew. */
  private final boolean isRenewable;

  Outbox(Session session, Link link, WireFormat format, SessionLimits limits) {
    this.session = session;
    this.link = link;
    this.format = format;
    this.limits = limits;
    isRenewable = format.encodeViewReset(new EncodedFrame().begin());
    mostBytes = isRenewable ? limits.outboxBytes() : WHOLE_VIEWS * limits.outboxBytes();
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
      return false;
    }
    return appendWithCare(frame, length);
  }

  /**
   * Keeps its tail there from now on, and what it holds in that table.
   *
   * @param in null when it is to have no room in any
   */
  void settle(long[] newTails, int newTail, OutboxTable in) {
    int held = end();
    if (held > 0 && frames == null) {
      borrow(held, held);
    }
    tails = newTails;
    tail = newTail;
    table = in;
    tails[tail] = 0;
    if (frames == null) {
      forget();
    } else {
      end(held, false);
    }
  }

  private boolean hasBase() {
    return frames != null || room != OutboxTable.NO_ROOM;
  }

  /** Bytes that are held. */
  private int end() {
    long end = tails[tail];
    if (hasBase()) {
      return (int) (end - base);
    }
    return end == 0 ? 0 : (int) (end - table.memory().address()) - table.lineOf(end);
  }

  /** So many bytes are held; frames may be put behind them without a thought, or not. */
  private void end(int bytes, boolean isEasy) {
    tails[tail] = base + bytes;
    tails[tail + 1] = isEasy && base != 0 ? base + capacity() : OutboxTable.NOWHERE;
  }

  /** Bytes up to which it holds them where it holds them now. */
  private int capacity() {
    return frames == null ? OutboxTable.ROOM_BYTES : Math.min(mostBytes, frames.capacity());
  }

  private boolean appendWithCare(EncodedFrame frame, int length) {
    if (isShut) {
      return false;
    }
    if (!fits(length)) {
      sendIfFree();
    }
    if (viewDropped || !fits(length)) {
      FrameRole role = format.role(frame.buffer(), 0);
      if (!fits(length) && !makeRoomFor(role, length)) {
        return false;
      }
      if (viewDropped && HeldFrames.isOfView(role)) {
        // A whole view will replace it.
        return false;
      }
    }
    int end = end();
    if (!hasBase() || capacity() - end < length) {
      enlarge(end, length);
    }
    if (frames == null) {
      frame.putInto(table.memory().bytes(), room + end, length);
    } else {
      frame.putInto(frames.bytes(), end, length);
    }
    end(end + length, !viewDropped);
    return end == 0;
  }

  private boolean fits(int length) {
    return end() + length <= mostBytes;
  }

  /** Holds its bytes where there is room for more of them: so many, and about as many as usual. */
  private void enlarge(int end, int length) {
    int wanted = Math.max(end + length, Math.min(usualBytes, BUSY_BYTES));
    if (!hasBase() && table != null && wanted <= OutboxTable.ROOM_BYTES) {
      int taken = table.takeRoom();
      if (taken != OutboxTable.NO_ROOM) {
        if (end > 0) {
          ByteBuffer bytes = table.memory().bytes();
          ByteBuffer _ = bytes.put(taken, bytes, place(), end);
        }
        giveRoom();
        room = taken;
        base = table.memory().address() + taken;
        return;
      }
    }
    borrow(end, wanted);
  }

  /** Holds its bytes in a buffer of the link, with room for that many. */
  private void borrow(int end, int wanted) {
    SendBuffer old = frames;
    SendBuffer larger =
        link.lend(old == null ? wanted : Math.max(wanted, Math.min(mostBytes, 2 * old.capacity())));
    if (old != null) {
      ByteBuffer _ = larger.bytes().put(0, old.bytes(), 0, end);
      link.giveBack(old);
    } else if (end > 0) {
      ByteBuffer _ = larger.bytes().put(0, table.memory().bytes(), place(), end);
    }
    giveRoom();
    frames = larger;
    base = larger.address();
  }

  /** Where in the table's memory its bytes are, of which there are some. */
  private int place() {
    return room == OutboxTable.NO_ROOM ? table.lineOf(tails[tail]) : room;
  }

  /** Gives its line or room back, if it has one; its bytes are elsewhere, or sent. */
  private void giveRoom() {
    if (room != OutboxTable.NO_ROOM) {
      table.giveRoom(room);
      room = OutboxTable.NO_ROOM;
    } else if (frames == null && tails[tail] != 0) {
      table.giveLine(table.lineOf(tails[tail]));
    }
  }

  /** Full as it is, what it holds is in a buffer: its own room is less than any limit. */
  private void sendIfFree() {
    int end = end();
    if (end > 0 && link.pendingBytes() <= BUSY_BYTES) {
      send(end);
    }
  }

  /**
   * Makes room on a link that is busy.
   *
   * @return false when the frame is left out, or the session had to end
   */
  private boolean makeRoomFor(FrameRole role, int length) {
    if (role == FrameRole.CHAT) {
      chat().leaveOut(1);
      return false;
    }
    if (role == FrameRole.ROUND_TRIP) {
      return false;
    }
    makeRoom(length);
    if (!fits(length) && !(viewDropped && HeldFrames.isOfView(role))) {
      session.disconnect(
          DisconnectReason.SLOW_CONSUMER, "more than %d bytes wait".formatted(mostBytes));
      return false;
    }
    return true;
  }

  private void makeRoom(int length) {
    // A quarter must come free, or the next frames would pay for the same search again.
    int wanted = Math.max(length, mostBytes / 4);
    int end = end();
    if (end > 0) {
      end = new HeldFrames(format, held(end)).coalesce();
      end(end, true);
    }
    if (!fits(wanted) && isRenewable) {
      if (end > 0) {
        end = new HeldFrames(format, held(end)).dropView();
      }
      viewDropped = true;
    }
    end(end, end > 0 && !viewDropped);
    if (!fits(length) && end > 0) {
      HeldFrames rest = new HeldFrames(format, held(end));
      end = rest.dropChat();
      end(end, end > 0 && !viewDropped);
      chat().leaveOut(rest.dropped());
    }
  }

  /** What lines of others may take of it. Tick thread. */
  public ChatShare chat() {
    if (chat == null) {
      chat = new ChatShare(limits.outboxBytes() / CHAT_PART);
    }
    return chat;
  }

  /** Whether lines were left out of which the caller does not know yet; it does from now on. */
  public boolean noteLeftOut() {
    return chat != null && chat.noteLeftOut();
  }

  /** How many lines were left out; 0 while it is too early to say, -1 when nobody is there. */
  public int takeLeftOut(long nowNanos) {
    if (isShut) {
      return -1;
    }
    return link.pendingBytes() > BUSY_BYTES ? 0 : chat().takeLeftOut(nowNanos);
  }

  private ByteBuffer held(int end) {
    // A view of its own: where the buffer's limit is, frames would no longer fit.
    return frames.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN).clear().limit(end);
  }

  private void send(int end) {
    usualBytes = end;
    boolean _ = frames == null ? link.send(table.memory(), place(), end) : link.send(frames, end);
    forget();
  }

  private void clear() {
    if (frames != null) {
      link.giveBack(frames);
    }
    forget();
  }

  private void forget() {
    giveRoom();
    frames = null;
    base = 0;
    tails[tail] = 0;
    boolean isEasy = table != null && usualBytes <= OutboxTable.SHORT_BYTES && !viewDropped;
    tails[tail + 1] = isEasy ? OutboxTable.EASY : OutboxTable.NOWHERE;
  }

  /** Whether a {@link #flush} would send what is queued at once; see {@link Link#isFree}. */
  public boolean isFree() {
    return !isShut && lastPendingBytes == 0 && link.isFree();
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
