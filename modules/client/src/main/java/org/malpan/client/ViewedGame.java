package org.malpan.client;

import java.util.List;
import java.util.Optional;
import org.malpan.board.PieceKind;
import org.malpan.game.Event;
import org.malpan.game.Field;
import org.malpan.game.Games;
import org.malpan.game.Kind;
import org.malpan.protocol.FieldValues;
import org.malpan.protocol.PlayedGame;

/** What a view shows of the game that is played, found by the names in its schema. */
final class ViewedGame {

  private static final PieceKind[] PIECES = PieceKind.values();

  private final List<String> kinds;
  private final List<String> events;
  private final int hp;
  private final int maxHp;
  private final int score;

  private ViewedGame(List<String> kinds, List<String> fields, List<String> events) {
    this.kinds = kinds;
    this.events = events;
    hp = fields.indexOf("hp");
    maxHp = fields.indexOf("maxHp");
    score = fields.indexOf("score");
  }

  /** A game that a server says it plays; without names where it is not here. */
  static ViewedGame of(PlayedGame played) {
    try {
      var schema = Games.named(played.id()).schema();
      return new ViewedGame(
          schema.kinds().stream().map(Kind::name).toList(),
          schema.fields().stream().map(Field::name).toList(),
          schema.events().stream().map(Event::name).toList());
    } catch (IllegalArgumentException notHere) {
      return unknown();
    }
  }

  /** Before any welcome. */
  static ViewedGame unknown() {
    return new ViewedGame(List.of(), List.of(), List.of());
  }

  /** The shape that stands for a kind: the piece of that name, or some other. */
  PieceKind shape(int kind) {
    Optional<PieceKind> named =
        kind < kinds.size() ? PieceKind.named(kinds.get(kind)) : Optional.empty();
    return named.orElse(PIECES[kind % PIECES.length]);
  }

  /** Hit points; 0 in a game without. */
  int hp(FieldValues values) {
    return values.field(hp);
  }

  /** Hit points when whole; 0 in a game without. */
  int maxHp(FieldValues values) {
    return values.field(maxHp);
  }

  /** The score; 0 in a game without. */
  int score(FieldValues values) {
    return values.field(score);
  }

  /** Whether an event is that one. */
  boolean isEvent(int event, String name) {
    return event < events.size() && events.get(event).equals(name);
  }
}
