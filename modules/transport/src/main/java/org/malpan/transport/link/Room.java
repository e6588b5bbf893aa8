package org.malpan.transport.link;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/** A buffer, and where it is: asked for once, since each asking makes an object. */
final class Room {

  final ByteBuffer bytes;

  /** Of the buffer's first byte; 0 on the heap, where it may move. */
  final long address;

  Room(ByteBuffer bytes) {
    this.bytes = bytes;
    address = bytes.isDirect() ? MemorySegment.ofBuffer(bytes.duplicate().clear()).address() : 0;
  }
}
