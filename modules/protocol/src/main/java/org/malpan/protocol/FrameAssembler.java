package org.malpan.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Cuts a byte stream into frames, however it was split or coalesced on the way. A frame that lies
 * whole in the received buffer is handed on in place; only one that was split is copied, into a
 * buffer that exists just while it is needed. Holds at most one frame. Not thread-safe: one link,
 * one thread at a time.
 */
public class FrameAssembler {

  private FrameLayout layout;
  private int limit;
  private int preambleSeen;

  /** The start of a frame whose rest has not come, position behind its last byte; null if none. */
  private ByteBuffer partial;

  /** Starts before the preamble, under the limit that holds before login. */
  public FrameAssembler(FrameLayout layout) {
    this.layout = layout;
    this.limit = layout.maxLoginBytes();
  }

  /** Starts anew in another layout: what was held is forgotten. */
  protected final void restart(FrameLayout other) {
    layout = other;
    limit = other.maxLoginBytes();
    preambleSeen = 0;
    partial = null;
  }

  /** Lifts the frame limit to that of a session that plays. */
  public final void loggedIn() {
    limit = layout.maxBytes();
  }

  /** Bytes held of a frame whose rest has not come. */
  public final int heldBytes() {
    return partial == null ? 0 : partial.position();
  }

  /**
   * Reads all of {@code bytes}, which are the caller's again on return.
   *
   * @return OK, or what stopped it: a violation of the framing, or the sink's own answer
   */
  public final DecodeResult feed(ByteBuffer bytes, FrameSink sink) {
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    DecodeResult result = readPreamble(bytes);
    while (result.isOk() && bytes.hasRemaining()) {
      result = partial == null ? readWhole(bytes, sink) : readRest(bytes, sink);
    }
    return result;
  }

  private DecodeResult readPreamble(ByteBuffer bytes) {
    Preamble expected = layout.preamble();
    while (preambleSeen < expected.length() && bytes.hasRemaining()) {
      byte seen = bytes.get();
      if (seen != expected.at(preambleSeen)) {
        return preambleSeen < expected.magic().length()
            ? DecodeResult.violated(
                Violation.BAD_MAGIC, "byte %d is 0x%02x", preambleSeen, seen & 0xff)
            : DecodeResult.violated(
                Violation.UNSUPPORTED_VERSION,
                "version %d, expected %d",
                seen & 0xff,
                expected.version());
      }
      preambleSeen++;
    }
    return DecodeResult.ok();
  }

  private DecodeResult readWhole(ByteBuffer bytes, FrameSink sink) {
    int start = bytes.position();
    if (bytes.remaining() < layout.sizeBytes()) {
      hold(bytes, layout.headerBytes());
      return DecodeResult.ok();
    }
    int size = layout.claimedSize(bytes, start);
    DecodeResult check = check(size);
    if (!check.isOk()) {
      return check;
    }
    if (bytes.remaining() < size) {
      hold(bytes, size);
      return DecodeResult.ok();
    }
    int end = bytes.limit();
    bytes.limit(start + size);
    DecodeResult result = sink.frame(bytes);
    bytes.limit(end).position(start + size);
    return result;
  }

  private void hold(ByteBuffer bytes, int capacity) {
    partial = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    partial.put(bytes);
  }

  private DecodeResult readRest(ByteBuffer bytes, FrameSink sink) {
    // The size field itself may have been split.
    while (partial.position() < layout.sizeBytes()) {
      partial.put(bytes.get());
      if (partial.position() < layout.sizeBytes() && !bytes.hasRemaining()) {
        return DecodeResult.ok();
      }
    }
    int size = layout.claimedSize(partial, 0);
    DecodeResult check = check(size);
    if (!check.isOk()) {
      return check;
    }
    if (partial.capacity() < size) {
      partial = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).put(partial.flip());
    }
    int taken = Math.min(size - partial.position(), bytes.remaining());
    partial.put(bytes.slice(bytes.position(), taken));
    bytes.position(bytes.position() + taken);
    if (partial.position() < size) {
      return DecodeResult.ok();
    }
    ByteBuffer frame = partial.flip();
    partial = null;
    return sink.frame(frame);
  }

  private DecodeResult check(int size) {
    if (size < layout.headerBytes()) {
      return DecodeResult.violated(
          Violation.FRAME_TOO_SMALL, "frame of %d bytes, at least %d", size, layout.headerBytes());
    }
    if (size > limit) {
      return DecodeResult.violated(
          Violation.FRAME_TOO_LARGE, "frame of %d bytes, at most %d", size, limit);
    }
    return DecodeResult.ok();
  }
}
