package org.malpan.desktop.hud;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.malpan.client.ChatLine;
import org.malpan.client.MatchEvent;
import org.malpan.client.PieceView;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.text.MatchPhrase;

/**
 * Tells a match in sentences, for those who do not see it: what happened and was said, the own hit
 * points, and where one stands with whom near by, once one stands still. Not more often than a
 * screen reader can follow. One thread.
 */
final class Narrator {

  /** Between two tellings. */
  static final long PAUSE_NANOS = 2_000_000_000L;

  private static final int NEAREST = 3;

  private long nextNanos;
  private boolean begun;
  private long lastEvent;
  private List<ChatLine> heard = List.of();
  private int hp = -1;
  private int x = -1;
  private int y = -1;
  private String place = "";

  /** Another match begins. */
  void clear() {
    begun = false;
    lastEvent = 0;
    heard = List.of();
    hp = -1;
    place = "";
  }

  /** What is new since the last telling, perhaps nothing. */
  List<String> tell(ViewSnapshot now, long nanos) {
    if (begun && nanos - nextNanos < 0) {
      return List.of();
    }
    begun = true;
    nextNanos = nanos + PAUSE_NANOS;
    List<String> sentences = new ArrayList<>();
    for (MatchEvent event : now.events()) {
      if (event.number() > lastEvent) {
        lastEvent = event.number();
        sentences.add(EventsPanel.text(event));
      }
    }
    talk(now.chat(), sentences);
    now.own().ifPresent(own -> own(own, now, sentences));
    return sentences;
  }

  private void talk(List<ChatLine> chat, List<String> sentences) {
    int known = 0;
    if (!heard.isEmpty()) {
      // Lines are told apart by identity: the same may be said twice.
      for (int i = 0; i < chat.size(); i++) {
        if (chat.get(i) == heard.getLast()) {
          known = i + 1;
        }
      }
    }
    for (ChatLine line : chat.subList(known, chat.size())) {
      // What the match itself says is among the events.
      if (!line.speaker().isEmpty()) {
        sentences.add(MatchPhrase.MATCH_NARRATION_SAID.text(line.speaker(), line.text()));
      }
    }
    heard = chat;
  }

  private void own(PieceView own, ViewSnapshot now, List<String> sentences) {
    if (hp >= 0 && own.hp() != hp) {
      sentences.add(MatchPhrase.MATCH_NARRATION_HP.text(own.hp(), own.maxHp()));
    }
    hp = own.hp();
    boolean still = own.cellX() == x && own.cellY() == y;
    x = own.cellX();
    y = own.cellY();
    if (still || place.isEmpty()) {
      String stands = place(own, now.pieces());
      if (!stands.equals(place)) {
        place = stands;
        sentences.add(stands);
      }
    }
  }

  private static String place(PieceView own, List<PieceView> pieces) {
    String near =
        pieces.stream()
            .filter(piece -> !piece.own())
            .sorted(
                Comparator.comparingInt((PieceView piece) -> distance(own, piece))
                    .thenComparingInt(PieceView::id))
            .limit(NEAREST)
            .map(piece ->
                MatchPhrase.MATCH_NARRATION_AT.text(piece.name(), piece.cellX(), piece.cellY()))
            .collect(Collectors.joining(", "));
    return Optional.of(near)
        .filter(text -> !text.isEmpty())
        .map(text -> MatchPhrase.MATCH_NARRATION_NEAR.text(own.cellX(), own.cellY(), text))
        .orElseGet(() -> MatchPhrase.MATCH_NARRATION_ALONE.text(own.cellX(), own.cellY()));
  }

  /** In steps of a king. */
  private static int distance(PieceView own, PieceView piece) {
    return Math.max(Math.abs(own.cellX() - piece.cellX()), Math.abs(own.cellY() - piece.cellY()));
  }
}
