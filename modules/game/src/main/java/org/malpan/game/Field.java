package org.malpan.game;

/**
 * An integer that each entity has, of every kind.
 *
 * @param name such as {@code hp}
 * @param least the smallest value
 * @param most the largest value
 * @param told which players are told of it
 */
public record Field(String name, long least, long most, Told told) {

  /** Which players are told of a field's value. */
  public enum Told {
    /** Each player that sees the entity. */
    VIEWERS,
    /** The player whose avatar the entity is. */
    OWNER,
    /** Nobody: only the rules use it. */
    NOBODY
  }

  /** Checks name and range; throws {@link IllegalArgumentException}. */
  public Field {
    Names.check("field", name);
    if (least > most) {
      throw new IllegalArgumentException(
          "field '%s': least %d is above most %d".formatted(name, least, most));
    }
    if (told != Told.NOBODY && (least < Integer.MIN_VALUE || most > Integer.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "field '%s': %d..%d is told to players and needs more than 32 bits"
              .formatted(name, least, most));
    }
  }

  /** A field that each viewer is told. */
  public static Field of(String name, long least, long most) {
    return new Field(name, least, most, Told.VIEWERS);
  }

  /** A field that only the rules use. */
  public static Field hidden(String name, long least, long most) {
    return new Field(name, least, most, Told.NOBODY);
  }

  /** The value of an entity that was just added: 0, or the value of the range nearest to it. */
  public long first() {
    return Math.clamp(0, least, most);
  }

  /** Whether the range has that value. */
  public boolean allows(long value) {
    return value >= least && value <= most;
  }
}
