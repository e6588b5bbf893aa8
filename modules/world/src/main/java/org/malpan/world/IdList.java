package org.malpan.world;

import java.util.Arrays;

/** A list of ids that keeps its room. */
final class IdList implements SectorGrid.Finder {

  private int[] ids = new int[64];
  private int size;

  int[] ids() {
    return ids;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return ids[index];
  }

  void clear() {
    size = 0;
  }

  void add(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
    }
    ids[size++] = id;
  }

  void sort() {
    Arrays.sort(ids, 0, size);
  }

  @Override
  public void found(int id) {
    add(id);
  }
}
