package org.malpan.session;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.malpan.protocol.FrameRole;
import org.malpan.protocol.WireFormat;

/** Frames that wait for a slow link: which of them can be dropped. */
final class HeldFrames {

  private final WireFormat format;
  private final ByteBuffer held;
  private final int end;
  private final int[] starts;
  private final BitSet dropped = new BitSet();

  /** The whole frames up to a buffer's limit. */
  HeldFrames(WireFormat format, ByteBuffer held) {
    this.format = format;
    this.held = held;
    end = held.limit();
    int count = 0;
    for (int at = 0; at < end; at += format.layout().claimedSize(held, at)) {
      count++;
    }
    starts = new int[count];
    int at = 0;
    for (int i = 0; i < count; i++) {
      starts[i] = at;
      at += format.layout().claimedSize(held, at);
    }
  }

  private FrameRole role(int frame) {
    return format.role(held, starts[frame]);
  }

  /**
   * Drops moves that a later one of the same piece makes superfluous, and round trips, which are
   * asked for again. Frames that add or remove the piece in between do no harm: the place that
   * counts is still the last.
   *
   * @return where the frames that are left end
   */
  int coalesce() {
    Set<Integer> later = new HashSet<>();
    for (int i = starts.length - 1; i >= 0; i--) {
      FrameRole role = role(i);
      if (role == FrameRole.ROUND_TRIP
          || role == FrameRole.MOVED && !later.add(format.pieceOf(held, starts[i]))) {
        dropped.set(i);
      }
    }
    return keep();
  }

  /**
   * Drops all about the view.
   *
   * @return where the frames that are left end
   */
  int dropView() {
    for (int i = 0; i < starts.length; i++) {
      if (isOfView(role(i))) {
        dropped.set(i);
      }
    }
    return keep();
  }

  /** Whether a whole view replaces such frames. */
  static boolean isOfView(FrameRole role) {
    return switch (role) {
      case MOVED, VIEW -> true;
      case CHAT, ROUND_TRIP, OTHER -> false;
    };
  }

  /**
   * Drops what was said.
   *
   * @return where the frames that are left end
   */
  int dropChat() {
    for (int i = 0; i < starts.length; i++) {
      if (role(i) == FrameRole.CHAT) {
        dropped.set(i);
      }
    }
    return keep();
  }

  /** Frames that were dropped. */
  int dropped() {
    return dropped.cardinality();
  }

  private int keep() {
    int to = 0;
    for (int i = 0; i < starts.length; i++) {
      int length = (i + 1 < starts.length ? starts[i + 1] : end) - starts[i];
      if (!dropped.get(i)) {
        held.put(to, held, starts[i], length);
        to += length;
      }
    }
    return to;
  }
}
