package org.malpan.game;

import java.util.List;

/**
 * Integers packed into one word, the first in the lowest bits: a command passes from the network to
 * the journal without an object.
 */
public final class Arguments {

  /** Bits of all arguments together. */
  public static final int MOST_BITS = 56;

  /** Of a command, a login or an event. */
  public static final int MOST_ARGUMENTS = 8;

  private final List<Argument> arguments;
  private final int[] shifts;
  private final long[] masks;
  private final int bits;

  /** Checks that they fit; {@code what} is named in the {@link IllegalArgumentException}. */
  Arguments(String what, List<Argument> arguments) {
    this.arguments = List.copyOf(arguments);
    Names.checkCount(what + " arguments", arguments.size(), MOST_ARGUMENTS);
    Names.checkDistinct(what + ": argument", arguments, Argument::name);
    shifts = new int[arguments.size()];
    masks = new long[arguments.size()];
    int end = 0;
    for (int i = 0; i < shifts.length; i++) {
      shifts[i] = end;
      end += arguments.get(i).bits();
      masks[i] = (1L << arguments.get(i).bits()) - 1;
    }
    bits = end;
    if (bits > MOST_BITS) {
      throw new IllegalArgumentException(
          "%s: the arguments need %d bits, at most %d".formatted(what, bits, MOST_BITS));
    }
  }

  /** The arguments, in their order. */
  public List<Argument> all() {
    return arguments;
  }

  /** Bits of all of them together. */
  public int bits() {
    return bits;
  }

  /** How many there are. */
  public int count() {
    return shifts.length;
  }

  /**
   * Packs values.
   *
   * @throws IllegalArgumentException naming the argument, when one is outside its range or the
   *     number of values is another one
   */
  public long pack(int... values) {
    if (values.length != count()) {
      throw new IllegalArgumentException(
          "%d arguments, expected %d".formatted(values.length, count()));
    }
    long word = 0;
    for (int i = 0; i < values.length; i++) {
      word |= part(i, values[i]);
    }
    return word;
  }

  /** The bits of one value within a word; throws {@link IllegalArgumentException}. */
  public long part(int index, int value) {
    Argument argument = arguments.get(index);
    if (!argument.allows(value)) {
      throw new IllegalArgumentException(
          "%s %d: %d..%d are allowed"
              .formatted(argument.name(), value, argument.least(), argument.most()));
    }
    return (long) value - argument.least() << shifts[index];
  }

  /** One value of a word. */
  public int at(long word, int index) {
    return (int) ((word >>> shifts[index] & masks[index]) + arguments.get(index).least());
  }

  /** Whether a word from outside holds values of these ranges and nothing else. */
  public boolean allows(long word) {
    long known = 0;
    for (int i = 0; i < shifts.length; i++) {
      known |= masks[i] << shifts[i];
      if (!arguments.get(i).allows(at(word, i))) {
        return false;
      }
    }
    return (word & ~known) == 0;
  }

  /** Names and values of a word, such as {@code direction up}; empty without arguments. */
  public String show(long word) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < shifts.length; i++) {
      shown
          .append(i == 0 ? "" : ", ")
          .append(arguments.get(i).name())
          .append(' ')
          .append(arguments.get(i).show(at(word, i)));
    }
    return shown.toString();
  }
}
