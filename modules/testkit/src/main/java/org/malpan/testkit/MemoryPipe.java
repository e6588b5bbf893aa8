package org.malpan.testkit;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One direction of a link in memory: bytes that are collected, and those a flush sent on the way.
 */
final class MemoryPipe {

  private byte[] bytes = new byte[256];
  private int flushed;
  private int size;

  int size() {
    return size;
  }

  /** Bytes on the way. */
  int flushed() {
    return flushed;
  }

  void collect(ByteBuffer more) {
    int count = more.remaining();
    if (size + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + count));
    }
    more.get(bytes, size, count);
    size += count;
  }

  void flush() {
    flushed = size;
  }

  ByteBuffer take(int count) {
    ByteBuffer taken = ByteBuffer.wrap(Arrays.copyOf(bytes, count));
    System.arraycopy(bytes, count, bytes, 0, size - count);
    size -= count;
    flushed -= count;
    return taken;
  }

  void drop() {
    flushed = 0;
    size = 0;
  }
}
