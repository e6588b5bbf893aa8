package org.malpan.desktop.hud;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.ToLongFunction;
import org.malpan.client.DelaySample;

/** The delays of the player's last moves, each split into where the time went. Event thread. */
public final class DelayHistory {

  static final int MOST_BARS = 120;

  /**
   * One move.
   *
   * @param clientMicros from the server's word to the screen
   * @param server the rest
   */
  record Bar(long clientMicros, DelaySample server) {

    long totalMicros() {
      return clientMicros + server.totalMicros();
    }
  }

  private final Deque<Bar> bars = new ArrayDeque<>();
  private DelaySample last;

  /** Empty. */
  public DelayHistory() {}

  /**
   * Takes what is new of a view's samples.
   *
   * @param samples the oldest first, those of the call before among them
   * @param frameMicros what a frame takes at present, from the view to the screen
   * @return whether anything was new
   */
  public boolean add(List<DelaySample> samples, long frameMicros) {
    // By identity: two moves may well take the same time.
    int from = samples.size();
    while (from > 0 && samples.get(from - 1) != last) {
      from--;
    }
    List<DelaySample> fresh = samples.subList(from, samples.size());
    for (DelaySample sample : fresh) {
      if (bars.size() == MOST_BARS) {
        Bar _ = bars.remove();
      }
      bars.add(new Bar(frameMicros, sample));
      last = sample;
    }
    return !fresh.isEmpty();
  }

  /** Forgets all: another match. */
  public void clear() {
    bars.clear();
    last = null;
  }

  /** The oldest first. */
  List<Bar> bars() {
    return List.copyOf(bars);
  }

  /** The middle one of a part of all moves, in microseconds; 0 when there are none. */
  long median(ToLongFunction<Bar> part) {
    long[] values = bars.stream().mapToLong(part).toArray();
    Arrays.sort(values);
    return values.length == 0 ? 0 : values[values.length / 2];
  }

  /** The longest move, in microseconds; 0 when there are none. */
  long longestMicros() {
    return bars.stream().mapToLong(Bar::totalMicros).max().orElse(0);
  }
}
