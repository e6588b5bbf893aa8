package org.malpan.world;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.malpan.game.Field;
import org.malpan.game.Game;

/**
 * Reads what {@link SnapshotWriter} wrote, and trusts none of it: each value it lets through is in
 * the range that the game's schema gives it.
 */
final class SnapshotReader {

  /** Longer than any match, and far from where a number of ticks would overflow. */
  private static final long MAX_TICK = 1L << 53;

  private final WorldConfig config;
  private final List<Field> fields;
  private final int kinds;
  private final int capacity;
  private final ByteBuffer in;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final long tick;
  private final long randomState;
  private final int count;

  SnapshotReader(Game game, WorldConfig config, byte[] snapshot) {
    this.config = config;
    fields = game.schema().fields();
    kinds = game.schema().kinds().size();
    capacity = World.capacity(game, config);
    in = ByteBuffer.wrap(snapshot).order(ByteOrder.LITTLE_ENDIAN);
    need(SnapshotWriter.HEADER_BYTES);
    int version = in.get();
    check(
        version == SnapshotWriter.VERSION,
        "version %d, expected %d",
        version,
        SnapshotWriter.VERSION);
    check(in.getLong() == SnapshotWriter.hash(game, config), "it belongs to another match");
    tick = in.getLong();
    check(tick >= 0 && tick <= MAX_TICK, "tick %d", tick);
    randomState = in.getLong();
    count = in.getInt();
    check(count >= 0 && count <= capacity, "%d entities", count);
  }

  long tick() {
    return tick;
  }

  long randomState() {
    return randomState;
  }

  List<EntityState> entities() {
    int entityBytes = SnapshotWriter.ENTITY_BYTES + SnapshotWriter.fieldBytes(fields);
    List<EntityState> read = new ArrayList<>();
    int lastId = -1;
    for (int i = 0; i < count; i++) {
      need(entityBytes);
      EntityState entity = readEntity();
      check(entity.id() > lastId && entity.id() < capacity, "entity id %d", entity.id());
      lastId = entity.id();
      read.add(entity);
    }
    check(!in.hasRemaining(), "%d bytes too many", in.remaining());
    return read;
  }

  private EntityState readEntity() {
    int id = in.getInt();
    int kind = in.get();
    check(kind >= 0 && kind < kinds, "kind %d", kind);
    int x = in.getShort();
    check(x >= 0 && x < config.board().width(), "column %d", x);
    int y = in.getShort();
    check(y >= 0 && y < config.board().height(), "row %d", y);
    List<Long> values = new ArrayList<>(fields.size());
    for (Field field : fields) {
      long value = field.least() + readField(SnapshotWriter.bytes(field));
      check(field.allows(value), "%s %d", field.name(), value);
      values.add(value);
    }
    return new EntityState(id, kind, x, y, readName(), values);
  }

  private long readField(int bytes) {
    return switch (bytes) {
      case 1 -> in.get() & 0xff;
      case 2 -> in.getShort() & 0xffff;
      case 4 -> in.getInt() & 0xffff_ffffL;
      default -> in.getLong();
    };
  }

  private String readName() {
    int length = in.get() & 0xff;
    check(length <= SnapshotWriter.MAX_NAME_BYTES, "name of %d bytes", length);
    need(length);
    ByteBuffer bytes = in.slice(in.position(), length);
    in.position(in.position() + length);
    try {
      String name = utf8.decode(bytes).toString();
      int characters = name.codePointCount(0, name.length());
      check(characters <= TickInputs.MAX_NAME_CHARACTERS, "name of %d characters", characters);
      return name;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(bad("name that is not UTF-8").getMessage(), e);
    }
  }

  private void need(int bytes) {
    check(in.remaining() >= bytes, "it ends after %d bytes", in.limit());
  }

  private static void check(boolean holds, String what, Object... values) {
    if (!holds) {
      throw bad(what, values);
    }
  }

  private static IllegalArgumentException bad(String what, Object... values) {
    return new IllegalArgumentException("snapshot cannot be restored: " + what.formatted(values));
  }
}
