package org.malpan.replay;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Where each chunk of a recording lies, in the order of the file. */
final class ReplayIndex {

  /**
   * One chunk.
   *
   * @param type of {@link ReplayFormat}
   * @param tick the first it is about
   * @param offset of its first byte in the file
   */
  record Entry(int type, long tick, long offset) {}

  private static final int ENTRY_BYTES = 1 + 8 + 8;

  private final List<Entry> entries = new ArrayList<>();

  void add(int type, long tick, long offset) {
    entries.add(new Entry(type, tick, offset));
  }

  List<Entry> entries() {
    return entries;
  }

  /** The footer's payload: the entries, then the footer's own offset for a reader at the end. */
  byte[] toBytes(long footerOffset) {
    ByteBuffer out =
        ByteBuffer.allocate(4 + entries.size() * ENTRY_BYTES + 8).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(entries.size());
    for (Entry entry : entries) {
      out.put((byte) entry.type()).putLong(entry.tick()).putLong(entry.offset());
    }
    return out.putLong(footerOffset).array();
  }

  static ReplayIndex parse(byte[] payload) throws ReplayFormatException {
    try {
      ByteBuffer in = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
      int count = in.getInt();
      if (count < 0 || in.remaining() != (long) count * ENTRY_BYTES + 8) {
        throw new ReplayFormatException("the footer lists %d chunks".formatted(count));
      }
      ReplayIndex index = new ReplayIndex();
      for (int i = 0; i < count; i++) {
        index.add(in.get(), in.getLong(), in.getLong());
      }
      return index;
    } catch (BufferUnderflowException e) {
      throw new ReplayFormatException("the footer is cut", e);
    }
  }
}
