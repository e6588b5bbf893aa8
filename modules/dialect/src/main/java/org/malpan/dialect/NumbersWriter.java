package org.malpan.dialect;

import java.nio.ByteBuffer;

/** Writes a packet of up to four numbers; what a layout has no place for is left out. */
interface NumbersWriter {

  /** Appends the packet to a little-endian buffer. */
  void write(ByteBuffer out, int first, int second, int third, int fourth);
}
