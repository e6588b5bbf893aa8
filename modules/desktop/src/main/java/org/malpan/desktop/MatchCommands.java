package org.malpan.desktop;

import org.malpan.board.Direction;

/** What keys do that takes more than the scene. Event thread. */
interface MatchCommands {

  /** The player makes a step in that direction of the board. */
  void step(Direction direction);

  /** Looks at the own avatar again, wherever the player looked meanwhile. */
  void follow();

  /** Shows or hides the network graph. */
  void toggleGraph();
}
