package org.malpan.game;

/**
 * A kind of entity.
 *
 * @param name such as {@code pawn}
 */
public record Kind(String name) {

  /** Checks the name; throws {@link IllegalArgumentException}. */
  public Kind {
    Names.check("kind", name);
  }
}
