package org.malpan.session;

import org.malpan.game.CommandWord;

/** Takes a session's commands from its inbox, in the order in which they came. */
public interface CommandSink {

  /**
   * The player does something.
   *
   * @param word the command and its arguments, as a {@link CommandWord}
   * @param time the client's own stamp, 0 without one
   */
  void command(int player, long word, int time);

  /** The player speaks. */
  void chat(int player, String text);
}
