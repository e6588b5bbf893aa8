package org.malpan.examples.tag;

import org.malpan.game.Game;
import org.malpan.game.testing.GameContract;

/** Tag keeps what every game owes the engine. */
class TagContractTest extends GameContract {

  @Override
  protected Game game() {
    return new TagGame();
  }
}
