package org.malpan.replay;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Where each chunk of a recording lies, in the order of the file. Columns instead of objects: a
 * recording of days has a chunk for each of its seconds.
 */
final class ReplayIndex {

  /**
   * One chunk.
   *
   * @param type of {@link ReplayFormat}
   * @param tick the first it is about
   * @param offset of its first byte in the file
   */
  record Entry(int type, long tick, long offset) {}

  private static final int FIXED_BYTES = 4 + 8;
  private static final int ENTRY_BYTES = 1 + 8 + 8;

  private int size;
  private byte[] types;
  private long[] ticks;
  private long[] offsets;

  ReplayIndex() {
    this(64);
  }

  private ReplayIndex(int room) {
    types = new byte[room];
    ticks = new long[room];
    offsets = new long[room];
  }

  /** Chunks that are listed. */
  int size() {
    return size;
  }

  /** Whether no more chunks can be listed. */
  boolean isFull() {
    return size == ReplayFormat.MAX_CHUNKS;
  }

  /** Appends a chunk; there must be room for it. */
  void add(int type, long tick, long offset) {
    if (isFull()) {
      throw new IllegalStateException("the index has its %d chunks".formatted(size));
    }
    if (size == types.length) {
      int room = Math.min(2 * size, ReplayFormat.MAX_CHUNKS);
      types = Arrays.copyOf(types, room);
      ticks = Arrays.copyOf(ticks, room);
      offsets = Arrays.copyOf(offsets, room);
    }
    types[size] = (byte) type;
    ticks[size] = tick;
    offsets[size] = offset;
    size++;
  }

  private Entry entry(int at) {
    Objects.checkIndex(at, size);
    return new Entry(types[at] & 0xff, ticks[at], offsets[at]);
  }

  /** All chunks, to be read only. */
  List<Entry> entries() {
    return new Entries(this);
  }

  private static final class Entries extends AbstractList<Entry> implements RandomAccess {

    private final ReplayIndex index;

    Entries(ReplayIndex index) {
      this.index = index;
    }

    @Override
    public Entry get(int at) {
      return index.entry(at);
    }

    @Override
    public int size() {
      return index.size;
    }
  }

  /** The footer's payload: the entries, then the footer's own offset for a reader at the end. */
  byte[] toBytes(long footerOffset) {
    ByteBuffer out =
        ByteBuffer.allocate(FIXED_BYTES + size * ENTRY_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(size);
    for (int i = 0; i < size; i++) {
      out.put(types[i]).putLong(ticks[i]).putLong(offsets[i]);
    }
    return out.putLong(footerOffset).array();
  }

  static ReplayIndex parse(byte[] payload) throws ReplayFormatException {
    ByteBuffer in = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
    int count = payload.length < FIXED_BYTES ? -1 : in.getInt();
    boolean sensible =
        count >= 0
            && count <= ReplayFormat.MAX_CHUNKS
            && payload.length == FIXED_BYTES + count * ENTRY_BYTES;
    if (!sensible) {
      throw new ReplayFormatException("the footer lists %d chunks".formatted(count));
    }
    ReplayIndex index = new ReplayIndex(Math.max(1, count));
    for (int i = 0; i < count; i++) {
      index.add(in.get(), in.getLong(), in.getLong());
    }
    return index;
  }
}
