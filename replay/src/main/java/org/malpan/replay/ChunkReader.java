package org.malpan.replay;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a file's chunks, each on its own. Looks at every length before it makes room: memory is a
 * small window and the one payload that is asked for. Not thread-safe.
 */
final class ChunkReader implements Closeable {

  /**
   * A whole chunk whose checksum fits.
   *
   * @param type of {@link ReplayFormat}, or one that later versions know
   * @param tick the first it is about
   * @param offset of its first byte in the file
   * @param stored bytes of its payload in the file
   * @param raw bytes of its payload
   */
  record Chunk(int type, int flags, long tick, long offset, int stored, int raw) {

    long payloadOffset() {
      return offset + ReplayFormat.CHUNK_HEADER_BYTES;
    }

    long endOffset() {
      return payloadOffset() + stored + ReplayFormat.CRC_BYTES;
    }
  }

  private final FileChannel channel;
  private final ByteBuffer window = ByteBuffer.allocate(64 * 1024).order(ByteOrder.LITTLE_ENDIAN);

  ChunkReader(FileChannel channel) {
    this.channel = channel;
  }

  /** Bytes of the file. */
  long size() throws IOException {
    return channel.size();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** The file's bytes from there on, fewer at its end; valid until the next call of any method. */
  ByteBuffer read(long offset, int length) throws IOException {
    window.clear().limit(Math.min(length, window.capacity()));
    while (window.hasRemaining()) {
      if (channel.read(window, offset + window.position()) < 0) {
        break;
      }
    }
    return window.flip();
  }

  /**
   * The whole chunk that begins there.
   *
   * @throws ReplayFormatException when there is none, or it is cut or damaged
   */
  Chunk at(long offset) throws IOException, ReplayFormatException {
    ByteBuffer header = read(offset, ReplayFormat.CHUNK_HEADER_BYTES);
    if (header.remaining() < ReplayFormat.CHUNK_HEADER_BYTES) {
      throw new ReplayFormatException("no whole chunk at byte %d".formatted(offset));
    }
    Chunk chunk =
        new Chunk(
            header.get() & 0xff,
            header.get() & 0xff,
            header.getLong(),
            offset,
            header.getInt(),
            header.getInt());
    boolean sensible =
        chunk.stored >= 0
            && chunk.stored <= chunk.raw
            && chunk.raw <= ReplayFormat.MAX_CHUNK_BYTES
            && chunk.tick >= 0
            && chunk.endOffset() <= size();
    if (!sensible || !crcFits(offset, ReplayFormat.CHUNK_HEADER_BYTES + chunk.stored)) {
      throw new ReplayFormatException("the chunk at byte %d is cut or damaged".formatted(offset));
    }
    return chunk;
  }

  /** Whether the CRC32C behind those bytes is theirs. */
  boolean crcFits(long offset, int length) throws IOException {
    CRC32C crc = new CRC32C();
    for (int done = 0; done < length; ) {
      ByteBuffer part = read(offset + done, length - done);
      if (!part.hasRemaining()) {
        return false;
      }
      done += part.remaining();
      crc.update(part);
    }
    ByteBuffer recorded = read(offset + length, ReplayFormat.CRC_BYTES);
    return recorded.remaining() == ReplayFormat.CRC_BYTES
        && recorded.getInt() == (int) crc.getValue();
  }

  /** A chunk's payload, inflated. */
  byte[] payload(Chunk chunk) throws IOException, ReplayFormatException {
    return switch (chunk.flags) {
      case 0 -> plain(chunk);
      case ReplayFormat.DEFLATED -> inflated(chunk);
      default -> throw damaged(chunk, "is stored in a way that this program does not know", null);
    };
  }

  private byte[] plain(Chunk chunk) throws IOException, ReplayFormatException {
    if (chunk.stored != chunk.raw) {
      throw damaged(chunk, "has two lengths", null);
    }
    byte[] payload = new byte[chunk.raw];
    for (int done = 0; done < payload.length; ) {
      int count = next(chunk, done);
      window.get(payload, done, count);
      done += count;
    }
    return payload;
  }

  private byte[] inflated(Chunk chunk) throws IOException, ReplayFormatException {
    byte[] payload = new byte[chunk.raw];
    // Asked for once the payload is full, to see that there is no more.
    byte[] beyond = new byte[1];
    int made = 0;
    int taken = 0;
    try (Inflater inflater = new Inflater(true)) {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          taken += next(chunk, taken);
          inflater.setInput(window);
        }
        if (made < payload.length) {
          made += inflater.inflate(payload, made, payload.length - made);
        } else if (inflater.inflate(beyond) > 0) {
          throw damaged(chunk, "inflates to more than it says", null);
        }
        if (inflater.needsDictionary()) {
          throw damaged(chunk, "cannot be inflated", null);
        }
      }
    } catch (DataFormatException e) {
      throw damaged(chunk, "cannot be inflated", e);
    }
    if (made < payload.length) {
      throw damaged(chunk, "inflates to less than it says", null);
    }
    return payload;
  }

  /** Puts the stored payload's next bytes into the window; there is at least one. */
  private int next(Chunk chunk, int done) throws IOException, ReplayFormatException {
    ByteBuffer part = read(chunk.payloadOffset() + done, chunk.stored - done);
    if (!part.hasRemaining()) {
      throw damaged(chunk, "ends too early", null);
    }
    return part.remaining();
  }

  private static ReplayFormatException damaged(Chunk chunk, String how, Exception cause) {
    return new ReplayFormatException("the chunk at byte %d %s".formatted(chunk.offset, how), cause);
  }
}
