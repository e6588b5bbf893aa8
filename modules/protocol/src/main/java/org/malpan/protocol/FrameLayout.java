package org.malpan.protocol;

import java.nio.ByteBuffer;

/**
 * How a stream is cut into frames: a preamble that comes once, then frames that start with their
 * own size in little-endian bytes.
 *
 * @param preamble bytes before the first frame, perhaps none
 * @param sizeBytes width of the size field at a frame's start: 1 or 2
 * @param headerBytes the smallest frame: size and type
 * @param maxBytes the largest frame once a session plays
 * @param maxLoginBytes the largest frame before login
 */
public record FrameLayout(
    Preamble preamble, int sizeBytes, int headerBytes, int maxBytes, int maxLoginBytes) {

  /** Checks the widths; throws {@link IllegalArgumentException}. */
  public FrameLayout {
    if (sizeBytes != 1 && sizeBytes != 2) {
      throw new IllegalArgumentException("size field of " + sizeBytes + " bytes: 1 or 2 allowed");
    }
    int largest = sizeBytes == 1 ? 0xff : 0xffff;
    if (headerBytes < sizeBytes || maxLoginBytes < headerBytes || maxBytes > largest) {
      throw new IllegalArgumentException(
          "frame sizes must rise: header %d, before login %d, largest %d, at most %d"
              .formatted(headerBytes, maxLoginBytes, maxBytes, largest));
    }
  }

  /** The whole size that the frame at {@code offset} claims; the size field must be there. */
  public int claimedSize(ByteBuffer bytes, int offset) {
    int low = bytes.get(offset) & 0xff;
    return sizeBytes == 1 ? low : low | (bytes.get(offset + 1) & 0xff) << 8;
  }
}
