package org.malpan.replay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.malpan.client.files.PrivateFiles;

/** A recording that is made of others: chunk by chunk, with an index, on the caller's thread. */
final class JournalFile implements AutoCloseable {

  private final Path path;
  private final ChunkWriter out;
  private final ReplayIndex index = new ReplayIndex();
  private boolean finished;

  private JournalFile(Path path, ChunkWriter out) {
    this.path = path;
    this.out = out;
  }

  /**
   * Makes a new file.
   *
   * @throws IOException naming the file, when it is there already or cannot be made
   */
  static JournalFile create(Path path, ReplayMetadata metadata) throws IOException {
    try {
      ChunkWriter out = new ChunkWriter(new BufferedOutputStream(PrivateFiles.create(path)));
      out.header(metadata);
      return new JournalFile(path, out);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("%s is there already".formatted(path), e);
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be made: %s (%s)"
              .formatted(path, e.getMessage(), e.getClass().getSimpleName()),
          e);
    }
  }

  /**
   * Appends a chunk of another recording. Left out are a footer, since this file gets its own, and
   * a chunk of a later program that this one cannot unpack.
   */
  void copy(ReplayFile from, ReplayIndex.Entry entry) throws ReplayFormatException, IOException {
    switch (entry.type()) {
      case ReplayFormat.TICKS, ReplayFormat.KEYFRAME ->
          chunk(entry.type(), entry.tick(), from.payload(entry));
      case ReplayFormat.FOOTER -> {
        // Its offsets are those of the other file.
      }
      default -> copyUnknown(from, entry);
    }
  }

  private void copyUnknown(ReplayFile from, ReplayIndex.Entry entry) throws IOException {
    byte[] payload;
    try {
      payload = from.payload(entry);
    } catch (ReplayFormatException ofLaterProgram) {
      return;
    }
    chunk(entry.type(), entry.tick(), payload);
  }

  /** Appends a chunk. */
  void chunk(int type, long tick, byte[] payload) throws IOException {
    if (index.isFull()) {
      throw new IOException("a recording has at most %d chunks".formatted(ReplayFormat.MAX_CHUNKS));
    }
    index.add(type, tick, out.offset());
    out.chunk(type, tick, payload);
  }

  /** Appends the footer: the recording is whole. */
  void finish(long lastTick) throws IOException {
    out.chunk(ReplayFormat.FOOTER, lastTick, index.toBytes(out.offset()));
    finished = true;
  }

  /** Also takes the file away when it was not finished: half a result is none. */
  @Override
  public void close() throws IOException {
    out.close();
    if (!finished) {
      Files.deleteIfExists(path);
    }
  }
}
