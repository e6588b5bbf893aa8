package org.malpan.desktop;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.malpan.client.PieceView;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.settings.PieceNames;

/**
 * A row of the list of players.
 *
 * @param pingMicros of the last ping; 0 while it is unknown: an NPC has none
 */
record PlayerEntry(PieceView piece, long pingMicros) {

  static PlayerEntry of(PieceView piece, ViewSnapshot match) {
    if (piece.own()) {
      return new PlayerEntry(piece, match.roundTripMicros());
    }
    int millis = piece.roundTripMillis();
    // What is under a millisecond has been measured all the same.
    return new PlayerEntry(piece, millis < 0 ? 0 : Math.max(1, 1000L * millis));
  }

  /** What stands in a column, in the language in use; empty for nothing. */
  String text(PlayerColumns.Column column) {
    return switch (column) {
      case KIND -> PieceNames.of(piece.kind()).text();
      case HP -> piece.hp() + "/" + piece.maxHp();
      case HP_SHORT -> Integer.toString(piece.hp());
      case SCORE -> "★" + piece.score();
      case PING ->
          pingMicros == 0 ? "" : String.format(Locale.ROOT, "%.0f ms", pingMicros / 1000.0);
    };
  }

  /** All of it, whatever there is room for. */
  String sentence() {
    return Stream.concat(
            Stream.of(piece.name()),
            Arrays.stream(PlayerColumns.Column.values())
                .filter(column -> column != PlayerColumns.Column.HP_SHORT)
                .map(this::text))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  boolean isShownAs(PlayerEntry other) {
    return piece.id() == other.piece.id() && sentence().equals(other.sentence());
  }
}
