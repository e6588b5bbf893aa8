package org.malpan.testkit;

/**
 * What goes wrong on the way in a {@link MemoryTransport}, each drawn from its seed for every link
 * and step.
 *
 * @param splitPercent how often only a part of the bytes comes through, of any size
 * @param delayPercent how often nothing comes through
 * @param resetPerMille how often the connection is reset and what is on the way is lost
 * @param slowPerMille how often a peer begins to read nothing
 * @param slowSteps for how many steps it then reads nothing
 */
public record Faults(
    int splitPercent, int delayPercent, int resetPerMille, int slowPerMille, int slowSteps) {

  /** Nothing goes wrong. */
  public static final Faults NONE = new Faults(0, 0, 0, 0, 0);

  /** Streams arrive late and in pieces, but whole. */
  public static final Faults ROUGH = new Faults(50, 30, 0, 10, 20);

  /** The same, and connections break. */
  public static final Faults STORM = new Faults(50, 30, 5, 10, 20);

  /** Checks the ranges; throws {@link IllegalArgumentException}. */
  public Faults {
    require(splitPercent, 100, "splitPercent");
    require(delayPercent, 99, "delayPercent");
    require(resetPerMille, 1_000, "resetPerMille");
    require(slowPerMille, 1_000, "slowPerMille");
    require(slowSteps, 1_000_000, "slowSteps");
  }

  private static void require(int value, int most, String name) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException("%s of %d: 0 to %d".formatted(name, value, most));
    }
  }
}
