package org.malpan.replay;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Finds whole chunks in a damaged file: where one does not follow another, at any byte. */
final class ChunkSearch {

  /** Bytes whose checksum is computed in vain: a file made on purpose must not take for ever. */
  private static final long MOST_VAIN_BYTES = 1L << 30;

  /** What a look at a place costs besides, in the same measure. */
  private static final int TRY_BYTES = 1 << 12;

  private static final int WINDOW_BYTES = 32 * 1024;

  /** Lengths, tick and flags of a real chunk; garbage hardly ever looks like one. */
  private static final long MOST_TICK = 1L << 48;

  private ChunkSearch() {}

  static ReplayFile.Salvage all(ChunkReader chunks, long from) throws IOException {
    ReplayIndex found = new ReplayIndex();
    long lost = 0;
    long offset = from;
    long vainBytes = 0;
    while (offset < chunks.size() && !found.isFull()) {
      long at = vainBytes < MOST_VAIN_BYTES ? candidate(chunks, offset) : chunks.size();
      lost += at - offset;
      offset = at;
      if (offset == chunks.size()) {
        break;
      }
      try {
        ChunkReader.Chunk chunk = chunks.at(offset);
        found.add(chunk.type(), chunk.tick(), offset);
        offset = chunk.endOffset();
      } catch (ReplayFormatException none) {
        vainBytes += TRY_BYTES + chunks.read(offset, ReplayFormat.CHUNK_HEADER_BYTES).getInt(10);
        lost++;
        offset++;
      }
    }
    return new ReplayFile.Salvage(found.entries(), lost + chunks.size() - offset);
  }

  /** The next place that looks like a chunk's header, or the file's end. */
  private static long candidate(ChunkReader chunks, long from) throws IOException {
    long size = chunks.size();
    for (long base = from; base + ReplayFormat.CHUNK_HEADER_BYTES <= size; ) {
      ByteBuffer window = chunks.read(base, WINDOW_BYTES);
      int places = window.limit() - ReplayFormat.CHUNK_HEADER_BYTES + 1;
      for (int i = 0; i < places; i++) {
        if (isLikely(window, i, size - base - i)) {
          return base + i;
        }
      }
      base += Math.max(1, places);
    }
    return size;
  }

  private static boolean isLikely(ByteBuffer in, int at, long left) {
    int flags = in.get(at + 1);
    long tick = in.getLong(at + 2);
    int stored = in.getInt(at + 10);
    int raw = in.getInt(at + 14);
    return in.get(at) != 0
        && (flags == 0 ? stored == raw : flags == ReplayFormat.DEFLATED && stored < raw)
        && tick >= 0
        && tick < MOST_TICK
        && stored > 0
        && raw <= ReplayFormat.MAX_CHUNK_BYTES
        && ReplayFormat.CHUNK_HEADER_BYTES + (long) stored + ReplayFormat.CRC_BYTES <= left;
  }
}
