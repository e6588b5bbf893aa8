package org.malpan.board;

import org.malpan.game.Game;
import org.malpan.game.testing.GameContract;

/** The board game keeps what every game owes the engine. */
class BoardContractTest extends GameContract {

  @Override
  protected Game game() {
    return new BoardGame();
  }
}
