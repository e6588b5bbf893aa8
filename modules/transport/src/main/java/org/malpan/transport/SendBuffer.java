package org.malpan.transport;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Room for bytes on their way out, which goes from whoever fills it to a link and to the system
 * without being copied: {@link Link#lend} gives it, and {@link Link#send(SendBuffer, int)} or
 * {@link Link#giveBack} takes it. Belongs to whoever has it; one thread at a time.
 */
public final class SendBuffer {

  /** Bytes behind the capacity that may be overwritten: short bytes are put in whole words. */
  public static final int SLACK = Long.BYTES;

  private final ByteBuffer bytes;
  private final int capacity;
  private final long address;

  private SendBuffer(ByteBuffer bytes) {
    this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    capacity = bytes.capacity() - SLACK;
    // Asked for once, since each asking makes an object.
    address = bytes.isDirect() ? MemorySegment.ofBuffer(bytes).address() : 0;
  }

  /** A buffer for so many bytes, from where the system takes them without another copy. */
  public static SendBuffer offHeap(int capacity) {
    return new SendBuffer(ByteBuffer.allocateDirect(capacity + SLACK));
  }

  /** A buffer for so many bytes, for those that come and go. */
  public static SendBuffer onHeap(int capacity) {
    return new SendBuffer(ByteBuffer.allocate(capacity + SLACK));
  }

  /** Bytes that it has room for. */
  public int capacity() {
    return capacity;
  }

  /** The bytes, little-endian, with {@link #SLACK} behind them; always the same buffer. */
  public ByteBuffer bytes() {
    return bytes;
  }

  /** Where the first byte is; 0 on the heap, where it may move. */
  public long address() {
    return address;
  }
}
