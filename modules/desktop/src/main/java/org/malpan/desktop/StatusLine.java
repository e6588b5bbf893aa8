package org.malpan.desktop;

import java.util.Locale;
import org.malpan.client.ConnectionState;
import org.malpan.client.PieceView;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.text.Phrase;

/** The line at the window's foot. */
final class StatusLine {

  private static final String DOT = "   ·   ";

  private StatusLine() {}

  /**
   * The line.
   *
   * @param packetsPerSecond that came lately
   */
  static String of(ViewSnapshot snapshot, boolean replay, int packetsPerSecond) {
    return switch (snapshot.state()) {
      case ConnectionState.Connecting _ -> Phrase.MATCH_CONNECTING.text();
      case ConnectionState.Ended ended -> ended.end().sentence();
      case ConnectionState.Playing _ ->
          (replay ? Phrase.MATCH_REPLAY.text() : connected(snapshot, packetsPerSecond))
              + DOT
              + Phrase.MATCH_BOARD.text(snapshot.board(), snapshot.pieces().size())
              + snapshot.own().map(own -> DOT + place(own, replay)).orElse("");
    };
  }

  private static String connected(ViewSnapshot snapshot, int packetsPerSecond) {
    return Phrase.MATCH_CONNECTED.text(
        roundTrip(snapshot.roundTripMicros()),
        snapshot.roundTripMicros() == 0 ? "…" : Long.toString(snapshot.tick()),
        packetsPerSecond);
  }

  private static String roundTrip(long micros) {
    return micros == 0 ? "…" : String.format(Locale.ROOT, "%.1f ms", micros / 1000.0);
  }

  private static String place(PieceView own, boolean replay) {
    return replay
        ? Phrase.MATCH_STANDS.text(own.name(), own.cellX(), own.cellY())
        : Phrase.MATCH_YOU_STAND.text(own.cellX(), own.cellY());
  }
}
