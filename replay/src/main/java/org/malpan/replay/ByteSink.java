package org.malpan.replay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow as they are written, kept from use to use. */
final class ByteSink {

  private byte[] bytes = new byte[4096];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Forgets what was appended behind that size. */
  void cutTo(int smaller) {
    size = Math.min(size, smaller);
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  void u8(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  void i32(int value) {
    room(4);
    for (int shift = 0; shift < 32; shift += 8) {
      bytes[size++] = (byte) (value >> shift);
    }
  }

  void bytes(byte[] more, int count) {
    room(count);
    System.arraycopy(more, 0, bytes, size, count);
    size += count;
  }

  void bytes(ByteSink more) {
    bytes(more.bytes, more.size);
  }

  /** An unsigned number in groups of seven bits, the lowest first. */
  void varint(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    varint(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
