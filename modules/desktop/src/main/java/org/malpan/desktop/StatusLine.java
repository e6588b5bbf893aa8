package org.malpan.desktop;

import java.awt.Dimension;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.JLabel;
import org.malpan.client.ConnectionState;
import org.malpan.client.PieceView;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.end.EndWords;
import org.malpan.desktop.hud.Fit;
import org.malpan.desktop.page.Space;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.desktop.text.Words;

/**
 * The line at the window's foot. Where it is too long, what matters least is left out; the mouse
 * and screen readers find all of it. Event thread.
 */
final class StatusLine extends JLabel {
  private static final long serialVersionUID = 1;

  private static final String DOT = "   ·   ";

  /** Nothing to say yet. */
  StatusLine() {
    super(" ");
    setBorder(Space.around(4, 10, 4, 10));
    JLabel _ = Words.name(this, MatchPhrase.MATCH_CONNECTION);
  }

  /** Says how it is now. */
  void show(ViewSnapshot snapshot, boolean replay, int packetsPerSecond) {
    List<Fit.Part> parts = parts(snapshot, replay, packetsPerSecond);
    Insets insets = getInsets();
    setText(
        Fit.line(
            parts,
            DOT,
            getFontMetrics(getFont())::stringWidth,
            getWidth() - insets.left - insets.right));
    String all = all(parts);
    setToolTipText(all);
    getAccessibleContext().setAccessibleDescription(all);
  }

  /** However long its text is, the window's width is not its to decide. */
  @Override
  public Dimension getMinimumSize() {
    return new Dimension(0, super.getMinimumSize().height);
  }

  static String all(List<Fit.Part> parts) {
    return parts.stream().map(Fit.Part::text).collect(Collectors.joining(DOT));
  }

  /**
   * What the line says, from left to right.
   *
   * @param packetsPerSecond that came lately
   */
  static List<Fit.Part> parts(ViewSnapshot snapshot, boolean replay, int packetsPerSecond) {
    return switch (snapshot.state()) {
      case ConnectionState.Connecting _ -> List.of(part(0, MatchPhrase.MATCH_CONNECTING.text()));
      case ConnectionState.Ended ended -> List.of(part(0, EndWords.of(ended.end())));
      case ConnectionState.Playing _ -> playing(snapshot, replay, packetsPerSecond);
    };
  }

  private static List<Fit.Part> playing(
      ViewSnapshot snapshot, boolean replay, int packetsPerSecond) {
    List<Fit.Part> parts = new ArrayList<>();
    if (replay) {
      parts.add(part(0, MatchPhrase.MATCH_REPLAY.text()));
    } else {
      long trip = snapshot.roundTripMicros();
      String tick = trip == 0 ? "…" : Long.toString(snapshot.tick());
      parts.add(part(0, MatchPhrase.MATCH_CONNECTED.text()));
      parts.add(part(1, MatchPhrase.MATCH_ROUND_TRIP.text(roundTrip(trip))));
      parts.add(part(6, MatchPhrase.MATCH_TICK.text(tick)));
      parts.add(part(5, MatchPhrase.MATCH_PACKETS.text(packetsPerSecond)));
    }
    parts.add(part(4, MatchPhrase.MATCH_BOARD.text(snapshot.board())));
    parts.add(part(3, MatchPhrase.MATCH_IN_VIEW.text(snapshot.pieces().size())));
    snapshot.own().ifPresent(own -> parts.add(part(2, place(own, replay))));
    return parts;
  }

  private static Fit.Part part(int rank, String text) {
    return new Fit.Part(text, rank);
  }

  private static String roundTrip(long micros) {
    return micros == 0 ? "…" : String.format(Locale.ROOT, "%.1f ms", micros / 1000.0);
  }

  private static String place(PieceView own, boolean replay) {
    return replay
        ? MatchPhrase.MATCH_STANDS.text(own.name(), own.cellX(), own.cellY())
        : MatchPhrase.MATCH_YOU_STAND.text(own.cellX(), own.cellY());
  }
}
