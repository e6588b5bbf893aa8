package org.malpan.session;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.malpan.protocol.FrameRole;
import org.malpan.protocol.WireFormat;

/**
 * Frames on their way from the tick to one link. While the link keeps up it is a plain buffer that
 * leaves in one send, with its room lent by a pool. When it is full it makes room in steps, each
 * losing less than the next: moves that a later move of the same piece supersedes; then everything
 * about the view, which a full view replaces once the link is free again. What remains over its
 * limit after that cannot be kept. Used by the tick thread only.
 */
final class Outbox {

  private final WireFormat format;
  private final FramePool pool;
  private final int limit;

  /** Null while nothing is held. */
  private FrameBuffer frames;

  private boolean viewDropped;

  Outbox(WireFormat format, FramePool pool, int limit) {
    this.format = format;
    this.pool = pool;
    this.limit = limit;
  }

  int size() {
    return frames == null ? 0 : frames.end();
  }

  /** Whether the view must be sent anew before anything else about it. */
  boolean isViewDropped() {
    return viewDropped;
  }

  void viewRenewed() {
    viewDropped = false;
  }

  /** Whether {@code bytes} more fit without making room. */
  boolean fits(int bytes) {
    return size() + bytes <= limit;
  }

  /** Appends a frame behind others that have room left behind them; false where they have not. */
  boolean appendBehind(EncodedFrame frame) {
    FrameBuffer room = frames;
    int length = frame.length();
    if (room == null
        || viewDropped
        || room.end() == 0
        || room.end() + length > Math.min(limit, room.capacity())) {
      return false;
    }
    room.append(frame.bytes(), length);
    return true;
  }

  /** Appends a frame, which must fit; one about the view only while that is not dropped. */
  void append(EncodedFrame frame) {
    int length = frame.length();
    FrameBuffer room = frames;
    if (room == null || room.capacity() - room.end() < length) {
      room = larger(room, length);
      frames = room;
    }
    room.append(frame.bytes(), length);
  }

  private FrameBuffer larger(FrameBuffer old, int length) {
    if (old == null) {
      return pool.take(length);
    }
    int needed = old.end() + length;
    FrameBuffer larger = pool.take(Math.max(needed, Math.min(limit, 2 * old.capacity())));
    larger.append(old);
    pool.give(old);
    return larger;
  }

  /** All frames, ready to be sent. {@link #clear} once they are. */
  ByteBuffer whole() {
    return frames.view();
  }

  /** Forgets all frames and gives their room back. */
  void clear() {
    if (frames != null) {
      pool.give(frames);
      frames = null;
    }
  }

  /**
   * Drops moves that a later one of the same piece makes superfluous. Frames that add or remove the
   * piece in between do no harm: the place that counts is still the last.
   */
  void coalesceMoves() {
    if (frames == null) {
      return;
    }
    int end = frames.end();
    ByteBuffer held = frames.view();
    BitSet superseded = new BitSet();
    Set<Integer> later = new HashSet<>();
    int[] starts = frameStarts(held, end);
    for (int i = starts.length - 1; i >= 0; i--) {
      if (format.role(held, starts[i]) == FrameRole.MOVED
          && !later.add(format.pieceOf(held, starts[i]))) {
        superseded.set(i);
      }
    }
    keep(held, starts, end, superseded);
  }

  /** Drops all about the view; {@link #isViewDropped} says so until it is renewed. */
  void dropView() {
    int end = size();
    if (end == 0) {
      viewDropped = true;
      return;
    }
    ByteBuffer held = frames.view();
    int[] starts = frameStarts(held, end);
    BitSet dropped = new BitSet();
    for (int i = 0; i < starts.length; i++) {
      if (format.role(held, starts[i]) != FrameRole.OTHER) {
        dropped.set(i);
      }
    }
    keep(held, starts, end, dropped);
    viewDropped = true;
  }

  private int[] frameStarts(ByteBuffer held, int end) {
    int count = 0;
    for (int at = 0; at < end; at += format.layout().claimedSize(held, at)) {
      count++;
    }
    int[] starts = new int[count];
    int at = 0;
    for (int i = 0; i < count; i++) {
      starts[i] = at;
      at += format.layout().claimedSize(held, at);
    }
    return starts;
  }

  private void keep(ByteBuffer held, int[] starts, int end, BitSet dropped) {
    int to = 0;
    for (int i = 0; i < starts.length; i++) {
      int length = (i + 1 < starts.length ? starts[i + 1] : end) - starts[i];
      if (!dropped.get(i)) {
        held.put(to, held, starts[i], length);
        to += length;
      }
    }
    frames.end(to);
  }
}
