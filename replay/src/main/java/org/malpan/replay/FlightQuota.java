package org.malpan.replay;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts the files that one run of a server saves, for each cause and each player. Thread-safe. */
final class FlightQuota {

  /** Of one name, whatever session it comes from. */
  static final int MOST_OF_PLAYER = 5;

  private final Map<FlightCause, Integer> ofCause = new EnumMap<>(FlightCause.class);

  /** As many names at most as there are files for reports. */
  private final Map<String, Integer> ofPlayer = new HashMap<>();

  /** Whether there is a file left. */
  synchronized boolean hasRoom(ReplayNote note) {
    return ofCause.getOrDefault(note.cause(), 0) < note.cause().mostFiles()
        && (note.cause() != FlightCause.REPORT
            || ofPlayer.getOrDefault(note.name(), 0) < MOST_OF_PLAYER);
  }

  /** The file could not be written. */
  synchronized void giveBack(ReplayNote note) {
    ofCause.merge(note.cause(), -1, Integer::sum);
    ofPlayer.computeIfPresent(note.name(), (name, count) -> count > 1 ? count - 1 : null);
  }

  /** A file is saved for it. */
  synchronized void take(ReplayNote note) {
    ofCause.merge(note.cause(), 1, Integer::sum);
    if (note.cause() == FlightCause.REPORT) {
      ofPlayer.merge(note.name(), 1, Integer::sum);
    }
  }
}
