package org.malpan.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last minutes of a match as compressed chunks, from a keyframe on. Bounded in time and in
 * bytes: what is older goes, a whole stretch from keyframe to keyframe at a time. Not thread-safe.
 */
final class FlightRing {

  private record Held(int type, long tick, byte[] bytes) {}

  private final long keptTicks;
  private final long keptBytes;
  private final Deque<Held> held = new ArrayDeque<>();
  private long heldBytes;
  private int keyframes;

  /**
   * @param keptTicks ticks that are kept at least, once there are so many
   * @param keptBytes that are held at most
   */
  FlightRing(long keptTicks, long keptBytes) {
    this.keptTicks = keptTicks;
    this.keptBytes = keptBytes;
  }

  /** Takes the next chunk; ticks without a keyframe before them are of no use and go. */
  void add(JournalChunk chunk, long endTick) throws IOException {
    boolean keyframe = chunk.type() == ReplayFormat.KEYFRAME;
    if (!keyframe && held.isEmpty()) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ChunkWriter writer = new ChunkWriter(bytes)) {
      writer.chunk(chunk.type(), chunk.tick(), chunk.payload());
    }
    held.addLast(new Held(chunk.type(), chunk.tick(), bytes.toByteArray()));
    heldBytes += bytes.size();
    keyframes += keyframe ? 1 : 0;
    while (keyframes > 1 && endTick - secondKeyframe() >= keptTicks || heldBytes > keptBytes) {
      dropFirst();
    }
  }

  /** Forgets all: what comes next does not follow. */
  void clear() {
    held.clear();
    heldBytes = 0;
    keyframes = 0;
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /** Bytes that are held now. */
  long bytes() {
    return heldBytes;
  }

  /** The first tick that a file would have. */
  long firstTick() {
    return held.getFirst().tick();
  }

  private long secondKeyframe() {
    return held.stream()
        .filter(h -> h.type() == ReplayFormat.KEYFRAME)
        .skip(1)
        .findFirst()
        .orElseThrow()
        .tick();
  }

  /** Up to the next keyframe, or all. */
  private void dropFirst() {
    do {
      Held dropped = held.removeFirst();
      heldBytes -= dropped.bytes().length;
      keyframes -= dropped.type() == ReplayFormat.KEYFRAME ? 1 : 0;
    } while (!held.isEmpty() && held.getFirst().type() != ReplayFormat.KEYFRAME);
  }

  /** Writes a whole recording and closes the stream. */
  void writeTo(OutputStream file, ReplayMetadata metadata, long endTick, List<ReplayNote> notes)
      throws IOException {
    try (ChunkWriter out = new ChunkWriter(file)) {
      out.header(metadata);
      ReplayIndex index = new ReplayIndex();
      for (Held chunk : held) {
        index.add(chunk.type(), chunk.tick(), out.offset());
        out.written(chunk.bytes());
      }
      for (ReplayNote note : notes) {
        index.add(ReplayFormat.NOTE, note.tick(), out.offset());
        out.chunk(ReplayFormat.NOTE, note.tick(), note.encode());
      }
      out.chunk(ReplayFormat.FOOTER, endTick, index.toBytes(out.offset()));
    }
  }
}
