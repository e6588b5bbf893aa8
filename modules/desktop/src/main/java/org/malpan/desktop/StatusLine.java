package org.malpan.desktop;

import java.util.Locale;
import org.malpan.client.ConnectionState;
import org.malpan.client.PieceView;
import org.malpan.client.ViewSnapshot;

/** The line at the window's foot. */
final class StatusLine {

  private StatusLine() {}

  static String of(ViewSnapshot snapshot) {
    return switch (snapshot.state()) {
      case ConnectionState.Connecting _ -> "Connecting …";
      case ConnectionState.Ended ended -> ended.end().sentence();
      case ConnectionState.Playing _ ->
          String.format(
              Locale.ROOT,
              "Connected   ·   round trip %s   ·   board %s   ·   %d pieces in view   ·   %s",
              roundTrip(snapshot.roundTripMicros()),
              snapshot.board(),
              snapshot.pieces().size(),
              snapshot.own().map(StatusLine::place).orElse(""));
    };
  }

  private static String roundTrip(long micros) {
    return micros == 0 ? "…" : String.format(Locale.ROOT, "%.1f ms", micros / 1000.0);
  }

  private static String place(PieceView own) {
    return "you stand on %d, %d".formatted(own.cellX(), own.cellY());
  }
}
