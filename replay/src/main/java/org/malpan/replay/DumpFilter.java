package org.malpan.replay;

import java.util.OptionalInt;
import java.util.Set;

/**
 * Which inputs of a recording are wanted.
 *
 * @param from the first tick
 * @param to the first tick that is not wanted any more
 * @param player whose inputs, or empty for everyone's
 * @param types names of inputs: join, leave, move, attack, chat; empty for all
 */
public record DumpFilter(long from, long to, OptionalInt player, Set<String> types) {

  /** What inputs are called. */
  public static final Set<String> TYPES = Set.of("join", "leave", "move", "attack", "chat");

  /** Everything. */
  public static final DumpFilter ALL =
      new DumpFilter(0, Long.MAX_VALUE, OptionalInt.empty(), Set.of());

  /** Checks the range and the names; throws {@link IllegalArgumentException} naming the value. */
  public DumpFilter {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("ticks %d to %d: no such range".formatted(from, to));
    }
    types = Set.copyOf(types);
    for (String type : types) {
      if (!TYPES.contains(type)) {
        throw new IllegalArgumentException(
            "type '%s': allowed are join, leave, move, attack, chat".formatted(type));
      }
    }
  }

  boolean wants(RecordedInput input) {
    return input.tick() >= from
        && input.tick() < to
        && (types.isEmpty() || types.contains(input.type()))
        && (player.isEmpty() || player.getAsInt() == input.player());
  }
}
