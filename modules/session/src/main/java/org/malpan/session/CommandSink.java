package org.malpan.session;

import org.malpan.board.Direction;

/** Takes a session's commands from its inbox, in the order in which they came. */
public interface CommandSink {

  /** The player steps; {@code time} is the client's own stamp. */
  void move(int player, Direction direction, int time);

  /** The player hits the neighbouring cells. */
  void attack(int player);

  /** The player speaks. */
  void chat(int player, String text);
}
