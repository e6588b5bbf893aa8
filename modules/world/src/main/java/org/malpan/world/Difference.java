package org.malpan.world;

import java.util.Optional;

/**
 * Where two states of one match differ.
 *
 * @param piece the id, or -1 for the world as a whole
 * @param field its name
 * @param left the value in the first world
 * @param right the value in the second
 */
public record Difference(int piece, String field, String left, String right) {

  /** The first difference by id and field, or empty when the states are equal. */
  public static Optional<Difference> first(World left, World right) {
    if (left.tick() != right.tick()) {
      return different(-1, "tick", left.tick(), right.tick());
    }
    int limit = Math.max(left.pieceLimit(), right.pieceLimit());
    for (int id = 0; id < limit; id++) {
      Optional<Difference> found = ofPiece(id, left, right);
      if (found.isPresent()) {
        return found;
      }
    }
    return left.stateHash() == right.stateHash()
        ? Optional.empty()
        : different(-1, "randomness", left.stateHash(), right.stateHash());
  }

  private static Optional<Difference> ofPiece(int id, World left, World right) {
    if (left.isPresent(id) != right.isPresent(id)) {
      return different(id, "present", left.isPresent(id), right.isPresent(id));
    }
    if (!left.isPresent(id)) {
      return Optional.empty();
    }
    return different(id, "name", left.name(id), right.name(id))
        .or(() -> different(id, "kind", left.kind(id).label(), right.kind(id).label()))
        .or(() -> different(id, "x", left.x(id), right.x(id)))
        .or(() -> different(id, "y", left.y(id), right.y(id)))
        .or(() -> different(id, "hp", left.hp(id), right.hp(id)))
        .or(() -> different(id, "score", left.score(id), right.score(id)))
        .or(() ->
            different(id, "attackReadyTick", left.attackReadyTick(id), right.attackReadyTick(id)));
  }

  private static Optional<Difference> different(
      int piece, String field, Object left, Object right) {
    return left.equals(right)
        ? Optional.empty()
        : Optional.of(new Difference(piece, field, left.toString(), right.toString()));
  }
}
