package org.malpan.world;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.malpan.game.Field;
import org.malpan.game.Game;

/**
 * Writes a world's state: little-endian, entities in rising id. {@link SnapshotReader} reads it.
 */
final class SnapshotWriter {

  /** Version of the layout, the first byte. Version 1 had one game's fields. */
  static final int VERSION = 2;

  /** Version, configuration's hash, tick, state of chance, number of entities. */
  static final int HEADER_BYTES = 1 + 8 + 8 + 8 + 4;

  /** Of a name in UTF-8: the most characters, at most four bytes each. */
  static final int MAX_NAME_BYTES = 4 * TickInputs.MAX_NAME_CHARACTERS;

  /** Of an entity, without its fields and its name's bytes. */
  static final int ENTITY_BYTES = 4 + 1 + 2 + 2 + 1;

  private SnapshotWriter() {}

  static byte[] write(World world) {
    List<Field> fields = world.game().schema().fields();
    int mostBytes = ENTITY_BYTES + MAX_NAME_BYTES + fieldBytes(fields);
    int count = world.entityCount();
    ByteBuffer out =
        ByteBuffer.allocate(HEADER_BYTES + count * mostBytes).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) VERSION).putLong(hash(world.game(), world.config()));
    out.putLong(world.tick()).putLong(world.randomState()).putInt(count);
    for (int id = world.nextPresent(0); id >= 0; id = world.nextPresent(id + 1)) {
      byte[] name = world.name(id).getBytes(StandardCharsets.UTF_8);
      out.putInt(id)
          .put((byte) world.kind(id))
          .putShort((short) world.x(id))
          .putShort((short) world.y(id));
      for (int i = 0; i < fields.size(); i++) {
        putField(out, bytes(fields.get(i)), world.get(id, i) - fields.get(i).least());
      }
      out.put((byte) name.length).put(name);
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  /** Bytes that hold a field's range: 1, 2, 4 or 8. */
  static int bytes(Field field) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(field.most() - field.least());
    return bits <= 8 ? 1 : bits <= 16 ? 2 : bits <= 32 ? 4 : 8;
  }

  static int fieldBytes(List<Field> fields) {
    return fields.stream().mapToInt(SnapshotWriter::bytes).sum();
  }

  private static void putField(ByteBuffer out, int bytes, long value) {
    switch (bytes) {
      case 1 -> out.put((byte) value);
      case 2 -> out.putShort((short) value);
      case 4 -> out.putInt((int) value);
      default -> out.putLong(value);
    }
  }

  /** Tells matches apart, so that a snapshot is not restored under another one. */
  static long hash(Game game, WorldConfig config) {
    long hash = Hashing.add(config.board().width(), config.board().height());
    hash = Hashing.add(hash, config.view());
    hash = Hashing.add(hash, config.maxPlayers());
    hash = Hashing.add(hash, config.npcs());
    hash = Hashing.add(hash, config.seed());
    hash = Hashing.add(hash, config.tickRate());
    return Hashing.add(Hashing.add(hash, Hashing.of(game.info().id())), game.schema().hash());
  }
}
