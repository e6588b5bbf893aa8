package org.malpan.world;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a world's state: little-endian, pieces in rising id. {@link SnapshotReader} reads it. */
final class SnapshotWriter {

  /** Version of the layout, the first byte. */
  static final int VERSION = 1;

  /** Version, configuration's hash, tick, state of chance, number of pieces. */
  static final int HEADER_BYTES = 1 + 8 + 8 + 8 + 4;

  /** Of a name in UTF-8: the most characters, at most four bytes each. */
  static final int MAX_NAME_BYTES = 4 * TickInputs.MAX_NAME_CHARACTERS;

  /** Of a piece, without its name's bytes. */
  static final int PIECE_BYTES = 4 + 1 + 2 + 2 + 2 + 4 + 8 + 1;

  private SnapshotWriter() {}

  static byte[] write(WorldConfig config, long tick, long randomState, Pieces pieces) {
    int count = pieces.present.cardinality();
    ByteBuffer out =
        ByteBuffer.allocate(HEADER_BYTES + count * (PIECE_BYTES + MAX_NAME_BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) VERSION).putLong(configHash(config)).putLong(tick).putLong(randomState);
    out.putInt(count);
    for (int id = pieces.present.nextSetBit(0); id >= 0; id = pieces.present.nextSetBit(id + 1)) {
      byte[] name = pieces.name[id].getBytes(StandardCharsets.UTF_8);
      out.putInt(id)
          .put(pieces.kind[id])
          .putShort((short) pieces.x(id))
          .putShort((short) pieces.y(id))
          .putShort((short) pieces.hp[id])
          .putInt(pieces.score[id])
          .putLong(pieces.attackReadyTick[id])
          .put((byte) name.length)
          .put(name);
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  /** Tells configurations apart, so that a snapshot is not restored under another one. */
  static long configHash(WorldConfig config) {
    long hash = Hashing.add(config.board().width(), config.board().height());
    hash = Hashing.add(hash, config.view());
    hash = Hashing.add(hash, config.maxPlayers());
    hash = Hashing.add(hash, config.npcs());
    hash = Hashing.add(hash, config.seed());
    return Hashing.add(hash, config.tickRate());
  }
}
