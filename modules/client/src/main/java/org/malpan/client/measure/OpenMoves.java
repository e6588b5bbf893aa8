package org.malpan.client.measure;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The moves of one player that wait for their echo, oldest first. A server answers a player's moves
 * in order and may tell only the last of several, so an echo answers all moves before it too.
 * Thread-safe: the sender adds, the link's thread answers.
 */
public final class OpenMoves {

  /** Moves that are remembered; beyond them the oldest counts as lost. */
  static final int MOST = 1 << 16;

  private int[] stamps = new int[16];
  private int first;
  private int count;
  private long lost;

  /** None yet. */
  public OpenMoves() {}

  /** Adds a move by its time stamp, which may be any number but lies after the one before. */
  public synchronized void sent(int stamp) {
    if (count == MOST) {
      first = first + 1 & stamps.length - 1;
      count--;
      lost++;
    } else if (count == stamps.length) {
      grow();
    }
    stamps[first + count & stamps.length - 1] = stamp;
    count++;
  }

  private void grow() {
    int[] straight = new int[2 * stamps.length];
    for (int i = 0; i < count; i++) {
      straight[i] = stamps[first + i & stamps.length - 1];
    }
    stamps = straight;
    first = 0;
  }

  /**
   * Takes the moves that an echo answers.
   *
   * @param answered called with the stamp of each, oldest first
   */
  public synchronized void echoed(int stamp, IntConsumer answered) {
    // Stamps may have wrapped around, so their difference decides.
    while (count > 0 && stamp - stamps[first] >= 0) {
      answered.accept(stamps[first]);
      first = first + 1 & stamps.length - 1;
      count--;
    }
  }

  /** Moves without an echo, those that are not remembered included. */
  public synchronized long open() {
    return lost + count;
  }

  /** The stamps of the moves without an echo that are remembered, oldest first. */
  public synchronized int[] stamps() {
    int[] open = new int[count];
    Arrays.setAll(open, i -> stamps[first + i & stamps.length - 1]);
    return open;
  }
}
