package org.malpan.world;

import java.util.BitSet;
import org.malpan.board.PieceKind;

/** The pieces' fields, a column each, indexed by id. */
final class Pieces {

  private static final PieceKind[] KINDS = PieceKind.values();

  /** Each a {@link Place}: whoever asks for the column asks for the row. */
  private final int[] places;

  final int[] hp;
  final int[] score;
  final byte[] kind;
  final long[] attackReadyTick;
  final String[] name;
  final long[] nameHash;
  final BitSet present;

  /** Pieces below their full hit points. */
  final BitSet wounded;

  /** Changed since {@link #sum} was last asked for. */
  private final BitSet changed;

  /** Of each piece the hash that is in the sum; 0 of those that are not present. */
  private final long[] summed;

  private long sum;

  Pieces(int limit) {
    places = new int[limit];
    hp = new int[limit];
    score = new int[limit];
    kind = new byte[limit];
    attackReadyTick = new long[limit];
    name = new String[limit];
    nameHash = new long[limit];
    present = new BitSet(limit);
    wounded = new BitSet(limit);
    changed = new BitSet(limit);
    summed = new long[limit];
  }

  int limit() {
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

  PieceKind kind(int id) {
    return KINDS[kind[id]];
  }

  int maxHp(int id) {
    return Rules.maxHp(kind(id));
  }

  void add(int id, PieceKind newKind, String newName, int newX, int newY) {
    kind[id] = (byte) newKind.code();
    name[id] = newName;
    nameHash[id] = Hashing.of(newName);
    place(id, newX, newY);
    score[id] = 0;
    attackReadyTick[id] = 0;
    present.set(id);
    setHp(id, Rules.maxHp(newKind));
  }

  void remove(int id) {
    present.clear(id);
    wounded.clear(id);
    changed.set(id);
    name[id] = null;
  }

  void place(int id, int toX, int toY) {
    places[id] = Place.of(toX, toY);
    changed.set(id);
  }

  void setScore(int id, int points) {
    score[id] = points;
    changed.set(id);
  }

  void setAttackReadyTick(int id, long tick) {
    attackReadyTick[id] = tick;
    changed.set(id);
  }

  void setHp(int id, int points) {
    hp[id] = points;
    changed.set(id);
    wounded.set(id, points < maxHp(id));
  }

  /** The sum of the hashes of all pieces; takes as long as pieces have changed since the last. */
  long sum() {
    for (int id = changed.nextSetBit(0); id >= 0; id = changed.nextSetBit(id + 1)) {
      long now = present.get(id) ? hash(0, id) : 0;
      sum += now - summed[id];
      summed[id] = now;
    }
    changed.clear();
    return sum;
  }

  /** All that matters of one piece, mixed into the hash. */
  long hash(long hash, int id) {
    long place = ((long) x(id) << 48) | ((long) y(id) << 32) | ((long) hp[id] << 8) | kind[id];
    long person = ((long) id << 32) | Integer.toUnsignedLong(score[id]);
    long more = Hashing.add(Hashing.add(hash, place), person);
    return Hashing.add(more, attackReadyTick[id] ^ nameHash[id]);
  }
}
