package org.malpan.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A recording taken apart by hand, independently of the reader under test, and put together. */
final class Chunks {

  /**
   * One chunk.
   *
   * @param end offset of the byte behind it
   */
  record Chunk(int type, long tick, byte[] payload, int end) {}

  final ReplayMetadata metadata;
  final int headerBytes;
  final List<Chunk> list = new ArrayList<>();

  Chunks(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int json = in.getInt(8);
    headerBytes = 12 + json + 4;
    try {
      metadata = ReplayMetadata.parse(file[7], new String(file, 12, json, StandardCharsets.UTF_8));
      in.position(headerBytes);
      while (in.hasRemaining()) {
        int type = in.get();
        int flags = in.get();
        long tick = in.getLong();
        byte[] stored = new byte[in.getInt()];
        byte[] payload = new byte[in.getInt()];
        in.get(stored);
        if (flags == 0) {
          payload = stored;
        } else {
          inflate(stored, payload);
        }
        int _ = in.getInt();
        list.add(new Chunk(type, tick, payload, in.position()));
      }
    } catch (ReplayFormatException | DataFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static void inflate(byte[] stored, byte[] payload) throws DataFormatException {
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(stored);
      int _ = inflater.inflate(payload);
    }
  }

  /** The tick at which a file of that length ends: all whole chunks, and no more. */
  long lastTick(int length) {
    long last = 0;
    for (int i = 0; i < list.size() && list.get(i).end <= length; i++) {
      if (list.get(i).type == ReplayFormat.TICKS) {
        last = list.get(i + 1).tick;
      }
    }
    return last;
  }

  /** The file again, with one payload changed and every checksum right. */
  byte[] with(int at, byte[] payload) {
    List<Chunk> changed = new ArrayList<>(list);
    Chunk old = list.get(at);
    changed.set(at, new Chunk(old.type, old.tick, payload, 0));
    return write(metadata, changed);
  }

  /** A recording of these chunks; a footer among them is left out. */
  static byte[] write(ReplayMetadata metadata, List<Chunk> chunks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ChunkWriter out = new ChunkWriter(bytes)) {
      out.header(metadata);
      for (Chunk chunk : chunks) {
        if (chunk.type != ReplayFormat.FOOTER) {
          out.chunk(chunk.type, chunk.tick, chunk.payload);
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
