package org.malpan.world;

import java.util.BitSet;
import java.util.List;
import org.malpan.game.Field;
import org.malpan.game.Schema;

/** The entities' state, a column for each field, indexed by id. */
final class Entities {

  /** Each a {@link Place}: the column and the row are mostly read together. */
  private final int[] places;

  private final byte[] kinds;
  private final String[] names;
  private final long[] nameHashes;
  private final FieldColumn[] columns;
  private final List<Field> fields;

  final BitSet present;

  /** Changed since {@link #sum} was last asked for. */
  private final BitSet changed;

  /** Of each entity the hash that is in the sum; 0 of those that are not present. */
  private final long[] summed;

  private long sum;

  /**
   * @param told hears of changes of fields that players are told
   */
  Entities(Schema schema, int capacity, FieldColumn.Told told) {
    fields = schema.fields();
    places = new int[capacity];
    kinds = new byte[capacity];
    names = new String[capacity];
    nameHashes = new long[capacity];
    present = new BitSet(capacity);
    changed = new BitSet(capacity);
    summed = new long[capacity];
    columns = new FieldColumn[fields.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new FieldColumn(fields.get(i), i, capacity, changed, told);
    }
  }

  int capacity() {
    return places.length;
  }

  int x(int id) {
    return Place.x(places[id]);
  }

  int y(int id) {
    return Place.y(places[id]);
  }

  /** Where it stands, as a {@link Place}. */
  int place(int id) {
    return places[id];
  }

  int kind(int id) {
    return kinds[id];
  }

  String name(int id) {
    return names[id];
  }

  long nameHash(int id) {
    return nameHashes[id];
  }

  FieldColumn column(int field) {
    return columns[field];
  }

  void add(int id, int kind, String name, int x, int y) {
    kinds[id] = (byte) kind;
    names[id] = name;
    nameHashes[id] = Hashing.of(name);
    place(id, x, y);
    for (FieldColumn column : columns) {
      column.reset(id);
    }
    present.set(id);
  }

  void remove(int id) {
    present.clear(id);
    changed.set(id);
    names[id] = null;
  }

  void place(int id, int toX, int toY) {
    places[id] = Place.of(toX, toY);
    changed.set(id);
  }

  /** The sum of the hashes of all entities; takes as long as entities have changed. */
  long sum() {
    for (int id = changed.nextSetBit(0); id >= 0; id = changed.nextSetBit(id + 1)) {
      long now = present.get(id) ? hash(id) : 0;
      sum += now - summed[id];
      summed[id] = now;
    }
    changed.clear();
    return sum;
  }

  /** All state of one entity. */
  private long hash(int id) {
    long hash = Hashing.add((long) id << 8 | kinds[id], Integer.toUnsignedLong(places[id]));
    for (FieldColumn column : columns) {
      hash = Hashing.add(hash, column.getLong(id));
    }
    return Hashing.add(hash, nameHashes[id]);
  }
}
