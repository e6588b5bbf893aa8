package org.malpan.world;

import java.util.ArrayList;
import java.util.List;

/** Arrays of ids that are lent and given back, each a power of two long. */
final class RoomPool {

  private static final int SMALLEST_SHIFT = 2;

  /** By the power of two of their length. */
  private final List<List<int[]>> spare = new ArrayList<>();

  /** An array with at least so much room; what it holds is of no meaning. */
  int[] take(int room) {
    int shift = Math.max(SMALLEST_SHIFT, 32 - Integer.numberOfLeadingZeros(room - 1));
    while (spare.size() <= shift) {
      spare.add(new ArrayList<>());
    }
    List<int[]> ofLength = spare.get(shift);
    return ofLength.isEmpty() ? new int[1 << shift] : ofLength.removeLast();
  }

  /** Takes back what {@link #take} gave. */
  void give(int[] array) {
    spare.get(Integer.numberOfTrailingZeros(array.length)).add(array);
  }
}
