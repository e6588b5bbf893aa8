package org.malpan.replay;

import java.nio.ByteBuffer;

/** Unsigned numbers in groups of seven bits, the lowest first. */
final class Varint {

  private static final int MOST_BITS = 63;

  private Varint() {}

  /**
   * Reads one.
   *
   * @throws java.nio.BufferUnderflowException when the bytes end before it does
   * @throws ArithmeticException when it has more than 63 bits
   */
  static long read(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < MOST_BITS; shift += 7) {
      int part = in.get();
      value |= (long) (part & 0x7f) << shift;
      if (part >= 0) {
        return value;
      }
    }
    throw new ArithmeticException("a number has more than 63 bits");
  }
}
