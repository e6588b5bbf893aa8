package org.malpan.game;

import java.util.List;
import java.util.Optional;

/**
 * Something that happens to an entity and that players in view are told, such as a fall. It is not
 * part of the state.
 *
 * @param name such as {@code fell}
 * @param argument a number that it carries, such as another entity's id, or nothing
 */
public record Event(String name, Optional<Argument> argument) {

  /** Checks the name; throws {@link IllegalArgumentException}. */
  public Event {
    Names.check("event", name);
  }

  /** An event that carries nothing. */
  public static Event of(String name) {
    return new Event(name, Optional.empty());
  }

  /** An event that carries another entity's id. */
  public static Event by(String name, String other) {
    return new Event(name, Optional.of(new Argument(other, 0, Integer.MAX_VALUE, List.of())));
  }

  /** Whether it can carry that number: one in its argument's range, or 0 without an argument. */
  public boolean allows(int value) {
    return argument.isEmpty() ? value == 0 : argument.get().allows(value);
  }
}
