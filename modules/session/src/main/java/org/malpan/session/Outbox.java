package org.malpan.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.malpan.protocol.FrameRole;
import org.malpan.protocol.WireFormat;

/**
 * Frames on their way from the tick to one link. While the link keeps up it is a plain buffer that
 * leaves in one send. When it is full it makes room in steps, each losing less than the next: moves
 * that a later move of the same piece supersedes; then everything about the view, which a full view
 * replaces once the link is free again. What remains over its limit after that cannot be kept. Used
 * by the tick thread only.
 */
final class Outbox {

  private static final int FIRST_BYTES = 512;

  private final WireFormat format;
  private final int limit;

  /** Position behind the last frame; null while nothing waits for long. */
  private ByteBuffer frames;

  private boolean viewDropped;

  Outbox(WireFormat format, int limit) {
    this.format = format;
    this.limit = limit;
  }

  int size() {
    return frames == null ? 0 : frames.position();
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

  /** Appends whole frames, which must fit; about the view only while that is not dropped. */
  void append(ByteBuffer source, int offset, int length) {
    reserve(length);
    frames.put(frames.position(), source, offset, length);
    frames.position(frames.position() + length);
  }

  private void reserve(int length) {
    if (frames == null) {
      frames = newBuffer(Math.max(FIRST_BYTES, length));
    } else if (frames.remaining() < length) {
      int needed = frames.position() + length;
      frames =
          newBuffer(Math.max(needed, Math.min(limit, 2 * frames.capacity()))).put(frames.flip());
    }
  }

  private static ByteBuffer newBuffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** All frames, ready to be sent. {@link #clear} once they are. */
  ByteBuffer whole() {
    return frames.flip();
  }

  void clear() {
    frames.clear();
  }

  /** Gives the room back while nothing is held. */
  void release() {
    if (size() == 0) {
      frames = null;
    }
  }

  /**
   * Drops moves that a later one of the same piece makes superfluous. Frames that add or remove the
   * piece in between do no harm: the place that counts is still the last.
   */
  void coalesceMoves() {
    int end = frames.position();
    BitSet superseded = new BitSet();
    Set<Integer> later = new HashSet<>();
    int[] starts = frameStarts(end);
    for (int i = starts.length - 1; i >= 0; i--) {
      if (format.role(frames, starts[i]) == FrameRole.MOVED
          && !later.add(format.pieceOf(frames, starts[i]))) {
        superseded.set(i);
      }
    }
    keep(starts, end, superseded);
  }

  /** Drops all about the view; {@link #isViewDropped} says so until it is renewed. */
  void dropView() {
    int end = frames.position();
    int[] starts = frameStarts(end);
    BitSet dropped = new BitSet();
    for (int i = 0; i < starts.length; i++) {
      if (format.role(frames, starts[i]) != FrameRole.OTHER) {
        dropped.set(i);
      }
    }
    keep(starts, end, dropped);
    viewDropped = true;
  }

  private int[] frameStarts(int end) {
    int count = 0;
    for (int at = 0; at < end; at += format.layout().claimedSize(frames, at)) {
      count++;
    }
    int[] starts = new int[count];
    int at = 0;
    for (int i = 0; i < count; i++) {
      starts[i] = at;
      at += format.layout().claimedSize(frames, at);
    }
    return starts;
  }

  private void keep(int[] starts, int end, BitSet dropped) {
    int to = 0;
    for (int i = 0; i < starts.length; i++) {
      int length = (i + 1 < starts.length ? starts[i + 1] : end) - starts[i];
      if (!dropped.get(i)) {
        frames.put(to, frames, starts[i], length);
        to += length;
      }
    }
    frames.position(to);
  }
}
