package org.malpan.desktop;

import java.util.Locale;
import org.malpan.client.ConnectionState;
import org.malpan.client.PieceView;
import org.malpan.client.ViewSnapshot;

/** The line at the window's foot. */
final class StatusLine {

  private StatusLine() {}

  /**
   * The line.
   *
   * @param packetsPerSecond that came lately
   */
  static String of(ViewSnapshot snapshot, boolean replay, int packetsPerSecond) {
    return switch (snapshot.state()) {
      case ConnectionState.Connecting _ -> "Connecting …";
      case ConnectionState.Ended ended -> ended.end().sentence();
      case ConnectionState.Playing _ ->
          String.format(
              Locale.ROOT,
              "%s   ·   board %s   ·   %d pieces in view%s",
              replay
                  ? "Replay"
                  : "Connected   ·   round trip %s   ·   tick %s   ·   %d packets/s"
                      .formatted(
                          roundTrip(snapshot.roundTripMicros()),
                          snapshot.roundTripMicros() == 0 ? "…" : snapshot.tick(),
                          packetsPerSecond),
              snapshot.board(),
              snapshot.pieces().size(),
              snapshot.own().map(own -> place(own, replay)).orElse(""));
    };
  }

  private static String roundTrip(long micros) {
    return micros == 0 ? "…" : String.format(Locale.ROOT, "%.1f ms", micros / 1000.0);
  }

  private static String place(PieceView own, boolean replay) {
    return "   ·   %s on %d, %d"
        .formatted(replay ? own.name() + " stands" : "you stand", own.cellX(), own.cellY());
  }
}
