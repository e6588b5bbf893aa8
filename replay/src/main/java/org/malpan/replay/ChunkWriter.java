package org.malpan.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;

/** Writes header and chunks of a recording to a stream, each chunk whole and with its checksum. */
final class ChunkWriter implements AutoCloseable {

  /** Smaller payloads gain nothing from compression. */
  private static final int DEFLATE_FROM_BYTES = 128;

  private final OutputStream out;
  private long offset;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);

  ChunkWriter(OutputStream out) {
    this.out = out;
  }

  void header(ReplayMetadata metadata) throws IOException {
    byte[] json = metadata.toJson().getBytes(StandardCharsets.UTF_8);
    ByteBuffer header =
        ByteBuffer.allocate(
                ReplayFormat.MAGIC.length + 1 + 4 + json.length + ReplayFormat.CRC_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(ReplayFormat.MAGIC)
            .put((byte) metadata.formatVersion())
            .putInt(json.length)
            .put(json);
    write(header);
  }

  /** Where the next chunk will begin. */
  long offset() {
    return offset;
  }

  /** One chunk. {@code tick} is the first it is about. */
  void chunk(int type, long tick, byte[] payload) throws IOException {
    // A reader that comes from the end wants the footer's last bytes as they are.
    boolean plain = payload.length < DEFLATE_FROM_BYTES || type == ReplayFormat.FOOTER;
    byte[] stored = plain ? payload : deflate(payload);
    boolean smaller = stored.length < payload.length;
    if (!smaller) {
      stored = payload;
    }
    ByteBuffer chunk =
        ByteBuffer.allocate(
                ReplayFormat.CHUNK_HEADER_BYTES + stored.length + ReplayFormat.CRC_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) type)
            .put((byte) (smaller ? ReplayFormat.DEFLATED : 0))
            .putLong(tick)
            .putInt(stored.length)
            .putInt(payload.length)
            .put(stored);
    write(chunk);
  }

  /** A chunk as another writer made it. */
  void written(byte[] chunk) throws IOException {
    out.write(chunk);
    offset += chunk.length;
  }

  /** Writes what is in the buffer and its CRC32C in one go, so that a cut leaves whole chunks. */
  private void write(ByteBuffer bytes) throws IOException {
    CRC32C crc = new CRC32C();
    crc.update(bytes.array(), 0, bytes.position());
    bytes.putInt((int) crc.getValue());
    out.write(bytes.array(), 0, bytes.position());
    out.flush();
    offset += bytes.position();
  }

  private byte[] deflate(byte[] payload) {
    deflater.reset();
    deflater.setInput(payload);
    deflater.finish();
    byte[] stored = new byte[payload.length];
    int length = deflater.deflate(stored);
    return deflater.finished() ? Arrays.copyOf(stored, length) : payload;
  }

  @Override
  public void close() throws IOException {
    deflater.end();
    out.close();
  }
}
