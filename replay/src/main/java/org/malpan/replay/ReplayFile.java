package org.malpan.replay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.malpan.world.TickInputs;
import org.malpan.world.World;

/**
 * An open recording. Finds its chunks through the footer, or, where the end is missing, by walking
 * through the file up to the last whole chunk. Holds the index in memory, chunks only while they
 * are read. Not thread-safe.
 */
public final class ReplayFile implements AutoCloseable {

  private static final int METADATA_OFFSET = ReplayFormat.MAGIC.length + 1 + 4;

  /** The footer's own offset and its checksum. */
  private static final int FOOTER_TAIL_BYTES = 8 + ReplayFormat.CRC_BYTES;

  private final Path path;
  private final ChunkReader chunks;
  private final ReplayMetadata metadata;
  private final ReplayIndex index;
  private final List<ReplayIndex.Entry> entries;
  private final long firstChunk;
  private boolean complete;
  private long endOffset;

  private ReplayFile(
      Path path,
      ChunkReader chunks,
      ReplayMetadata metadata,
      long firstChunk,
      ReplayIndex index,
      boolean complete,
      long endOffset) {
    this.path = path;
    this.chunks = chunks;
    this.metadata = metadata;
    this.firstChunk = firstChunk;
    this.index = index;
    this.entries = index.entries();
    this.complete = complete;
    this.endOffset = endOffset;
  }

  /**
   * Opens a recording, also one that is cut or still being written.
   *
   * @throws ReplayFormatException in one line that names the file, when it cannot be read at all
   */
  public static ReplayFile open(Path path) throws ReplayFormatException {
    if (Files.isDirectory(path)) {
      throw new ReplayFormatException(
          ReplayFormatException.Kind.NO_RECORDING,
          "%s is a folder, not a recording".formatted(path));
    }
    // Opening a pipe would wait for someone to write to it.
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new ReplayFormatException(
          ReplayFormatException.Kind.NO_RECORDING, "%s is no regular file".formatted(path));
    }
    ChunkReader chunks = null;
    try {
      chunks = new ChunkReader(FileChannel.open(path, StandardOpenOption.READ));
      return open(path, chunks);
    } catch (NoSuchFileException e) {
      throw new ReplayFormatException("%s: no such file".formatted(path), e);
    } catch (AccessDeniedException e) {
      throw new ReplayFormatException("%s: no permission to read it".formatted(path), e);
    } catch (IOException e) {
      closeAfter(chunks, e);
      throw new ReplayFormatException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    } catch (ReplayFormatException e) {
      closeAfter(chunks, e);
      throw new ReplayFormatException("%s: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static void closeAfter(ChunkReader chunks, Exception failure) {
    try {
      if (chunks != null) {
        chunks.close();
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static ReplayFile open(Path path, ChunkReader chunks)
      throws IOException, ReplayFormatException {
    ByteBuffer start = chunks.read(0, METADATA_OFFSET);
    int version = readVersion(start);
    int length = readMetadataLength(start);
    int headerBytes = METADATA_OFFSET + length;
    if (!chunks.crcFits(0, headerBytes)) {
      throw new ReplayFormatException("the metadata is cut or damaged");
    }
    ByteBuffer json = chunks.read(METADATA_OFFSET, length);
    ReplayMetadata metadata =
        ReplayMetadata.parse(version, StandardCharsets.UTF_8.decode(json).toString());
    long firstChunk = (long) headerBytes + ReplayFormat.CRC_BYTES;
    Optional<ReplayIndex> footer = readFooter(chunks, firstChunk);
    if (footer.isPresent()) {
      return new ReplayFile(path, chunks, metadata, firstChunk, footer.get(), true, chunks.size());
    }
    return withHeader(path, chunks, metadata, firstChunk);
  }

  /** A file of which only the chunks are believed. */
  static ReplayFile withHeader(
      Path path, ChunkReader chunks, ReplayMetadata metadata, long firstChunk) throws IOException {
    ReplayIndex walked = new ReplayIndex();
    long end = walk(chunks, firstChunk, walked);
    return new ReplayFile(path, chunks, metadata, firstChunk, walked, false, end);
  }

  private static int readVersion(ByteBuffer start) throws ReplayFormatException {
    byte[] magic = new byte[ReplayFormat.MAGIC.length];
    if (start.remaining() < magic.length + 1) {
      throw new ReplayFormatException(
          ReplayFormatException.Kind.NO_RECORDING,
          "no recording: it has only %d bytes".formatted(start.remaining()));
    }
    start.get(magic);
    if (!Arrays.equals(magic, ReplayFormat.MAGIC)) {
      throw new ReplayFormatException(
          ReplayFormatException.Kind.NO_RECORDING, "no Malpan recording");
    }
    int version = start.get() & 0xff;
    if (!ReplayFormat.reads(version)) {
      throw new ReplayFormatException(
          ReplayFormatException.Kind.OTHER_VERSION,
          "format version %d; this program reads versions %d to %d"
              .formatted(version, ReplayFormat.CHAINED_HASH_VERSION, ReplayFormat.VERSION));
    }
    return version;
  }

  private static int readMetadataLength(ByteBuffer start) throws ReplayFormatException {
    int length = start.remaining() < 4 ? -1 : start.getInt();
    if (length < 2 || length > ReplayFormat.MAX_METADATA_BYTES) {
      throw new ReplayFormatException("the metadata is cut or damaged");
    }
    return length;
  }

  /** The index at the file's end; empty when the recording was not closed in good order. */
  private static Optional<ReplayIndex> readFooter(ChunkReader chunks, long firstChunk)
      throws IOException {
    long size = chunks.size();
    ByteBuffer tail = chunks.read(Math.max(0, size - FOOTER_TAIL_BYTES), FOOTER_TAIL_BYTES);
    if (tail.remaining() < FOOTER_TAIL_BYTES) {
      return Optional.empty();
    }
    long offset = tail.getLong();
    if (offset < firstChunk || offset >= size) {
      return Optional.empty();
    }
    try {
      ChunkReader.Chunk footer = chunks.at(offset);
      return footer.type() == ReplayFormat.FOOTER
              && footer.flags() == 0
              && footer.endOffset() == size
          ? Optional.of(ReplayIndex.parse(chunks.payload(footer)))
          : Optional.empty();
    } catch (ReplayFormatException noFooter) {
      return Optional.empty();
    }
  }

  private static long walk(ChunkReader chunks, long firstChunk, ReplayIndex index)
      throws IOException {
    long offset = firstChunk;
    try {
      while (!index.isFull()) {
        ChunkReader.Chunk chunk = chunks.at(offset);
        index.add(chunk.type(), chunk.tick(), offset);
        offset = chunk.endOffset();
      }
    } catch (ReplayFormatException endOfWholeChunks) {
      return offset;
    }
    return offset;
  }

  /** Where it lies. */
  public Path path() {
    return path;
  }

  /** What it says of itself. */
  public ReplayMetadata metadata() {
    return metadata;
  }

  /** Whether it was closed in good order; else it is cut, damaged, or still being written. */
  public boolean isComplete() {
    return complete;
  }

  /**
   * Looks for chunks that were written since the file was opened or last looked at.
   *
   * @return whether there are any; a complete file has no more
   */
  public boolean refresh() throws ReplayFormatException {
    if (complete) {
      return false;
    }
    try {
      long known = endOffset;
      endOffset = walk(chunks, known, index);
      complete =
          endOffset == chunks.size()
              && !entries.isEmpty()
              && entries.getLast().type() == ReplayFormat.FOOTER;
      return endOffset > known;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Bytes of the file. */
  public long size() throws ReplayFormatException {
    try {
      return chunks.size();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Bytes behind the last whole chunk, which are lost. */
  public long lostBytes() throws ReplayFormatException {
    return size() - endOffset;
  }

  /** The ticks at which a snapshot lets play begin, rising. */
  public List<Long> keyframes() {
    return entries.stream()
        .filter(entry -> entry.type() == ReplayFormat.KEYFRAME)
        .map(ReplayIndex.Entry::tick)
        .toList();
  }

  /** Ticks done at the end of the recording. */
  public long lastTick() throws ReplayFormatException {
    for (ReplayIndex.Entry entry : entries.reversed()) {
      if (entry.type() == ReplayFormat.TICKS) {
        return endOf(entry);
      }
    }
    return metadata.firstTick();
  }

  /** The tick behind the last of a chunk of ticks. */
  long endOf(ReplayIndex.Entry entry) throws ReplayFormatException {
    TickReader reader = ticks(entry);
    TickInputs inputs = new TickInputs();
    while (reader.hasNext()) {
      reader.next(inputs);
    }
    return reader.tick();
  }

  /**
   * All whole chunks of the file, also those behind damage.
   *
   * @param lostBytes that are in none
   */
  record Salvage(List<ReplayIndex.Entry> chunks, long lostBytes) {}

  Salvage salvage() throws ReplayFormatException {
    try {
      return ChunkSearch.all(chunks, firstChunk);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The tick in which the match failed, for a recording that ends so.
   *
   * @throws ReplayFormatException when what is kept of it is damaged
   */
  public Optional<FailedTick> failure() throws ReplayFormatException {
    for (ReplayIndex.Entry entry : entries.reversed()) {
      switch (entry.type()) {
        case ReplayFormat.FAILED_TICK -> {
          return Optional.of(
              FailedTick.parse(path.toString(), metadata.schema(), entry.tick(), payload(entry)));
        }
        case ReplayFormat.TICKS, ReplayFormat.KEYFRAME -> {
          return Optional.empty();
        }
        default -> {
          // A footer, a note, or a chunk of a later program.
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Why it was saved, the first notes of the file.
   *
   * @throws ReplayFormatException when one is damaged
   */
  public List<ReplayNote> notes() throws ReplayFormatException {
    List<ReplayNote> notes = new ArrayList<>();
    for (ReplayIndex.Entry entry : entries) {
      if (entry.type() == ReplayFormat.NOTE && notes.size() < ReplayFormat.MAX_NOTES) {
        byte[] payload = payload(entry);
        if (payload.length > ReplayFormat.MAX_NOTE_BYTES) {
          throw new ReplayFormatException(
              "%s: the note of tick %d has %d bytes".formatted(path, entry.tick(), payload.length));
        }
        notes.add(ReplayNote.parse(path.toString(), entry.tick(), payload));
      }
    }
    return notes;
  }

  List<ReplayIndex.Entry> entries() {
    return entries;
  }

  byte[] payload(ReplayIndex.Entry entry) throws ReplayFormatException {
    try {
      ChunkReader.Chunk chunk = chunks.at(entry.offset());
      if (chunk.type() != entry.type() || chunk.tick() != entry.tick()) {
        throw new ReplayFormatException(
            "the chunk at byte %d is not what the footer says".formatted(entry.offset()));
      }
      return chunks.payload(chunk);
    } catch (IOException e) {
      throw unreadable(e);
    } catch (ReplayFormatException e) {
      throw new ReplayFormatException("%s: %s".formatted(path, e.getMessage()), e);
    }
  }

  /** A chunk of ticks, to be read one after the other. */
  TickReader ticks(ReplayIndex.Entry entry) throws ReplayFormatException {
    return new TickReader(path.toString(), metadata.schema(), entry.tick(), payload(entry));
  }

  /** The world as a keyframe has it. */
  World restore(ReplayIndex.Entry keyframe) throws ReplayFormatException {
    try {
      return metadata.restore(payload(keyframe));
    } catch (IllegalArgumentException e) {
      throw new ReplayFormatException("%s: %s".formatted(path, e.getMessage()), e);
    }
  }

  private ReplayFormatException unreadable(IOException e) {
    return new ReplayFormatException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
  }

  @Override
  public void close() throws ReplayFormatException {
    try {
      chunks.close();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }
}
