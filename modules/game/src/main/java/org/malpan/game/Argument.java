package org.malpan.game;

import java.util.List;

/**
 * An integer that a command, a login or an event carries.
 *
 * @param name such as {@code direction}
 * @param least the smallest value
 * @param most the largest value, which is above the smallest
 * @param labels of the values in their order, or none; those of an enumeration count from 0
 */
public record Argument(String name, int least, int most, List<String> labels) {

  /** Checks name and range; throws {@link IllegalArgumentException}. */
  public Argument {
    labels = List.copyOf(labels);
    Names.check("argument", name);
    if (least >= most) {
      throw new IllegalArgumentException(
          "argument '%s': least %d is not below most %d".formatted(name, least, most));
    }
    if (!labels.isEmpty() && (least != 0 || most != labels.size() - 1)) {
      throw new IllegalArgumentException(
          "argument '%s': %d labels for %d..%d".formatted(name, labels.size(), least, most));
    }
    labels.forEach(label -> Names.check("label of argument '" + name + "':", label));
    Names.checkDistinct("argument '" + name + "': label", labels, label -> label);
  }

  /** A number in a range. */
  public static Argument number(String name, int least, int most) {
    return new Argument(name, least, most, List.of());
  }

  /** One of two values or more. */
  public static Argument oneOf(String name, String... labels) {
    return new Argument(name, 0, labels.length - 1, List.of(labels));
  }

  /** Whether the range has that value. */
  public boolean allows(int value) {
    return value >= least && value <= most;
  }

  /** Bits that hold any value. */
  public int bits() {
    return Long.SIZE - Long.numberOfLeadingZeros((long) most - least);
  }

  /** The value as people read it: its label, or the number. */
  public String show(int value) {
    return labels.isEmpty() ? Integer.toString(value) : labels.get(value);
  }
}
