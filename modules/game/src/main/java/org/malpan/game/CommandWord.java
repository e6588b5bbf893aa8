package org.malpan.game;

/**
 * A command as one number, so that it needs no object between the network and the journal. The low
 * 8 bits are the command's place in {@link Schema#commands}; the 56 bits above are its arguments,
 * as {@link Command#arguments} packs them.
 */
public final class CommandWord {

  /** The largest place of a command that a word holds. */
  public static final int MOST_COMMAND = 0xff;

  private static final int COMMAND_BITS = 8;

  private CommandWord() {}

  /**
   * The word of a command.
   *
   * @param command its place in {@link Schema#commands}, 0..{@value #MOST_COMMAND}
   * @param arguments packed, at most {@value Arguments#MOST_BITS} bits; 0 without arguments
   * @throws IllegalArgumentException naming the value, when one of them does not fit
   */
  public static long of(int command, long arguments) {
    if (command < 0 || command > MOST_COMMAND) {
      throw new IllegalArgumentException(
          "command %d: 0..%d are allowed".formatted(command, MOST_COMMAND));
    }
    if (arguments >>> Arguments.MOST_BITS != 0) {
      throw new IllegalArgumentException(
          "arguments %#x of command %d: %d bits are allowed"
              .formatted(arguments, command, Arguments.MOST_BITS));
    }
    return arguments << COMMAND_BITS | command;
  }

  /** The command's place in {@link Schema#commands}. */
  public static int command(long word) {
    return (int) word & MOST_COMMAND;
  }

  /** The packed arguments. */
  public static long arguments(long word) {
    return word >>> COMMAND_BITS;
  }
}
