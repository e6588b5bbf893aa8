package org.malpan.game;

/**
 * A command as one word: its number in the low 8 bits, its packed {@link Arguments} above. It
 * passes from the network to the journal without an object.
 */
public final class CommandWord {

  private static final int NUMBER_BITS = 8;
  private static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;

  private CommandWord() {}

  /**
   * A word.
   *
   * @param command its place in {@link Schema#commands}
   * @param arguments packed
   */
  public static long of(int command, long arguments) {
    return arguments << NUMBER_BITS | command;
  }

  /** The command's place in {@link Schema#commands}. */
  public static int command(long word) {
    return (int) word & NUMBER_MASK;
  }

  /** The packed arguments. */
  public static long arguments(long word) {
    return word >>> NUMBER_BITS;
  }
}
