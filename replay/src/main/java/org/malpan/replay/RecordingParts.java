package org.malpan.replay;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The files of one recording. Where a file has as many chunks as it should have, the next begins
 * with a keyframe: each part is a whole recording, and two parts fit into one file. Belongs to the
 * recorder's thread.
 */
final class RecordingParts implements AutoCloseable {

  /** Makes the file of a part; the first is there already. */
  @FunctionalInterface
  interface Next {

    /** No second file: the recording ends where the first is full. */
    Next NONE = part -> null;

    /**
     * Makes it.
     *
     * @param part from 2 on
     * @return null for no further part
     */
    OutputStream open(int part) throws IOException;
  }

  private final ReplayMetadata metadata;
  private final int chunksOfPart;
  private final Next next;
  private ChunkWriter out;
  private ReplayIndex index = new ReplayIndex();
  private int parts = 1;

  /**
   * @param chunksOfPart from which on a keyframe begins the next part
   */
  RecordingParts(OutputStream first, ReplayMetadata metadata, int chunksOfPart, Next next) {
    out = new ChunkWriter(first);
    this.metadata = metadata;
    this.chunksOfPart = chunksOfPart;
    this.next = next;
  }

  /** Before the first chunk. */
  void header() throws IOException {
    out.header(metadata);
  }

  /**
   * Writes a chunk.
   *
   * @return false when there is no room and no further part; the file is whole then
   */
  boolean chunk(JournalChunk chunk) throws IOException {
    if (chunk.type() == ReplayFormat.KEYFRAME && index.size() >= chunksOfPart) {
      roll(chunk);
    }
    if (index.isFull()) {
      finish(chunk.tick());
      return false;
    }
    append(chunk);
    return true;
  }

  private void append(JournalChunk chunk) throws IOException {
    index.add(chunk.type(), chunk.tick(), out.offset());
    out.chunk(chunk.type(), chunk.tick(), chunk.payload());
  }

  /** The keyframe is the last state of one part and the first of the other. */
  private void roll(JournalChunk keyframe) throws IOException {
    OutputStream file = next.open(parts + 1);
    if (file == null) {
      return;
    }
    try (ChunkWriter whole = out) {
      out = new ChunkWriter(file);
      index.add(keyframe.type(), keyframe.tick(), whole.offset());
      whole.chunk(keyframe.type(), keyframe.tick(), keyframe.payload());
      whole.chunk(ReplayFormat.FOOTER, keyframe.tick(), index.toBytes(whole.offset()));
    }
    parts++;
    index = new ReplayIndex();
    out.header(metadata.from(keyframe.tick()));
  }

  /** The recording is whole. */
  void finish(long lastTick) throws IOException {
    out.chunk(ReplayFormat.FOOTER, lastTick, index.toBytes(out.offset()));
  }

  /** Files so far. */
  int parts() {
    return parts;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
