package org.malpan.world;

import java.util.Arrays;
import org.malpan.game.Found;

/** A list of ids that keeps its room. */
final class IdList implements Found {

  private int[] ids = new int[64];
  private int size;

  int[] ids() {
    return ids;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int get(int index) {
    return ids[index];
  }

  void clear() {
    size = 0;
  }

  void add(int id) {
    room(1)[size++] = id;
  }

  /** The ids, with room behind them for that many more, which {@link #resize} then counts. */
  int[] room(int more) {
    if (ids.length - size < more) {
      ids = Arrays.copyOf(ids, Math.max(2 * ids.length, size + more));
    }
    return ids;
  }

  void resize(int newSize) {
    size = newSize;
  }

  void sort() {
    Arrays.sort(ids, 0, size);
  }
}
