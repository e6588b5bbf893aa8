package org.malpan.replay;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.malpan.world.TickInputs;

/**
 * An open recording. Finds its chunks through the footer, or, where the end is missing, by walking
 * through the file up to the last whole chunk. Holds the index in memory, chunks only while they
 * are read. Not thread-safe.
 */
public final class ReplayFile implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;
  private final ReplayMetadata metadata;
  private final List<ReplayIndex.Entry> entries;
  private final boolean complete;
  private final long endOffset;

  private ReplayFile(
      Path path,
      FileChannel channel,
      ReplayMetadata metadata,
      List<ReplayIndex.Entry> entries,
      boolean complete,
      long endOffset) {
    this.path = path;
    this.channel = channel;
    this.metadata = metadata;
    this.entries = entries;
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
      throw new ReplayFormatException("%s is a folder, not a recording".formatted(path));
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(path, StandardOpenOption.READ);
      return open(path, channel);
    } catch (NoSuchFileException e) {
      throw new ReplayFormatException("%s: no such file".formatted(path), e);
    } catch (AccessDeniedException e) {
      throw new ReplayFormatException("%s: no permission to read it".formatted(path), e);
    } catch (IOException e) {
      closeAfter(channel, e);
      throw new ReplayFormatException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    } catch (ReplayFormatException e) {
      closeAfter(channel, e);
      throw new ReplayFormatException("%s: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static void closeAfter(FileChannel channel, Exception failure) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static ReplayFile open(Path path, FileChannel channel)
      throws IOException, ReplayFormatException {
    ByteBuffer start = read(channel, 0, ReplayFormat.MAGIC.length + 4);
    byte[] magic = new byte[ReplayFormat.MAGIC.length];
    if (start.remaining() < magic.length) {
      throw new ReplayFormatException(
          "no recording: it has only %d bytes".formatted(start.limit()));
    }
    start.get(magic);
    if (!Arrays.equals(magic, 0, 7, ReplayFormat.MAGIC, 0, 7)) {
      throw new ReplayFormatException("no Malpan recording");
    }
    if (magic[7] != ReplayFormat.VERSION) {
      throw new ReplayFormatException(
          "format version %d; this program reads version %d"
              .formatted(magic[7] & 0xff, ReplayFormat.VERSION));
    }
    int length = start.remaining() < 4 ? -1 : start.getInt();
    if (length < 2 || length > ReplayFormat.MAX_METADATA_BYTES) {
      throw new ReplayFormatException("the metadata is cut or damaged");
    }
    int headerBytes = ReplayFormat.MAGIC.length + 4 + length;
    ByteBuffer header = read(channel, 0, headerBytes + ReplayFormat.CRC_BYTES);
    if (header.limit() < headerBytes + ReplayFormat.CRC_BYTES || !crcFits(header, headerBytes)) {
      throw new ReplayFormatException("the metadata is cut or damaged");
    }
    ReplayMetadata metadata =
        ReplayMetadata.parse(
            new String(
                header.array(), ReplayFormat.MAGIC.length + 4, length, StandardCharsets.UTF_8));
    long firstChunk = (long) headerBytes + ReplayFormat.CRC_BYTES;
    ReplayIndex fromFooter = readFooter(channel, firstChunk);
    if (fromFooter != null) {
      return new ReplayFile(path, channel, metadata, fromFooter.entries(), true, channel.size());
    }
    ReplayIndex walked = new ReplayIndex();
    long end = walk(channel, firstChunk, walked);
    return new ReplayFile(path, channel, metadata, walked.entries(), false, end);
  }

  /** The index at the file's end, or null when the recording was not closed in good order. */
  private static ReplayIndex readFooter(FileChannel channel, long firstChunk) throws IOException {
    long size = channel.size();
    ByteBuffer tail = read(channel, Math.max(0, size - 12), 12);
    if (tail.limit() < 12) {
      return null;
    }
    long offset = tail.getLong();
    if (offset < firstChunk || offset >= size) {
      return null;
    }
    try {
      Chunk footer = readChunk(channel, offset);
      return footer.type == ReplayFormat.FOOTER && footer.endOffset == size
          ? ReplayIndex.parse(footer.payload)
          : null;
    } catch (ReplayFormatException e) {
      return null;
    }
  }

  private static long walk(FileChannel channel, long firstChunk, ReplayIndex index)
      throws IOException {
    long offset = firstChunk;
    try {
      while (true) {
        Chunk chunk = readChunk(channel, offset);
        index.add(chunk.type, chunk.tick, offset);
        offset = chunk.endOffset;
      }
    } catch (ReplayFormatException endOfWholeChunks) {
      return offset;
    }
  }

  /** A chunk's content, inflated. */
  private record Chunk(int type, long tick, byte[] payload, long endOffset) {}

  private static Chunk readChunk(FileChannel channel, long offset)
      throws IOException, ReplayFormatException {
    ByteBuffer header = read(channel, offset, ReplayFormat.CHUNK_HEADER_BYTES);
    if (header.limit() < ReplayFormat.CHUNK_HEADER_BYTES) {
      throw new ReplayFormatException("no whole chunk at byte " + offset);
    }
    int type = header.get();
    int flags = header.get();
    long tick = header.getLong();
    int stored = header.getInt();
    int raw = header.getInt();
    long end = offset + ReplayFormat.CHUNK_HEADER_BYTES + stored + ReplayFormat.CRC_BYTES;
    boolean sensible =
        stored >= 0
            && stored <= raw
            && raw <= ReplayFormat.MAX_CHUNK_BYTES
            && tick >= 0
            && end <= channel.size();
    if (!sensible) {
      throw new ReplayFormatException("the chunk at byte %d is cut or damaged".formatted(offset));
    }
    int whole = ReplayFormat.CHUNK_HEADER_BYTES + stored;
    ByteBuffer chunk = read(channel, offset, whole + ReplayFormat.CRC_BYTES);
    if (chunk.limit() < whole + ReplayFormat.CRC_BYTES || !crcFits(chunk, whole)) {
      throw new ReplayFormatException("the chunk at byte %d is damaged".formatted(offset));
    }
    byte[] payload = Arrays.copyOfRange(chunk.array(), ReplayFormat.CHUNK_HEADER_BYTES, whole);
    return new Chunk(
        type,
        tick,
        (flags & ReplayFormat.DEFLATED) == 0 ? payload : inflate(payload, raw, offset),
        end);
  }

  private static byte[] inflate(byte[] stored, int raw, long offset) throws ReplayFormatException {
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(stored);
      byte[] payload = new byte[raw];
      int length = inflater.inflate(payload);
      if (length != raw) {
        throw new ReplayFormatException("the chunk at byte %d is too short".formatted(offset));
      }
      return payload;
    } catch (DataFormatException e) {
      throw new ReplayFormatException(
          "the chunk at byte %d cannot be inflated".formatted(offset), e);
    }
  }

  private static boolean crcFits(ByteBuffer bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.array(), 0, length);
    return (int) crc.getValue() == bytes.getInt(length);
  }

  private static ByteBuffer read(FileChannel channel, long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer, offset + buffer.position());
      if (count < 0) {
        break;
      }
    }
    return buffer.flip();
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

  /** Bytes of the file. */
  public long size() throws ReplayFormatException {
    try {
      return channel.size();
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
        TickReader reader = new TickReader(entry.tick(), payload(entry));
        TickInputs inputs = new TickInputs();
        while (reader.hasNext()) {
          int _ = reader.next(inputs);
        }
        return reader.tick();
      }
    }
    return metadata.firstTick();
  }

  List<ReplayIndex.Entry> entries() {
    return entries;
  }

  byte[] payload(ReplayIndex.Entry entry) throws ReplayFormatException {
    try {
      Chunk chunk = readChunk(channel, entry.offset());
      if (chunk.type != entry.type() || chunk.tick != entry.tick()) {
        throw new ReplayFormatException(
            "the chunk at byte %d is not what the footer says".formatted(entry.offset()));
      }
      return chunk.payload;
    } catch (EOFException e) {
      throw new ReplayFormatException(path + " has become shorter", e);
    } catch (IOException e) {
      throw unreadable(e);
    } catch (ReplayFormatException e) {
      throw new ReplayFormatException("%s: %s".formatted(path, e.getMessage()), e);
    }
  }

  private ReplayFormatException unreadable(IOException e) {
    return new ReplayFormatException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
  }

  @Override
  public void close() throws ReplayFormatException {
    try {
      channel.close();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }
}
