package org.malpan.server;

import java.util.List;
import org.malpan.world.TickObserver;

/**
 * Who watches a match, on its tick thread.
 *
 * @param ticks hear every tick
 * @param outputs hear what each player is told
 * @param reports hears what players report
 */
public record MatchListeners(
    List<TickObserver> ticks, List<OutputObserver> outputs, ReportListener reports) {

  /** Keeps its own copies. */
  public MatchListeners {
    ticks = List.copyOf(ticks);
    outputs = List.copyOf(outputs);
  }

  /** Watches ticks only. */
  public static MatchListeners of(List<TickObserver> ticks) {
    return new MatchListeners(ticks, List.of(), ReportListener.NONE);
  }
}
