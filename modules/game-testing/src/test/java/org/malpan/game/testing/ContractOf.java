package org.malpan.game.testing;

import java.util.function.Supplier;
import org.malpan.game.Game;

/** The contract of some game, for tests that call its checks. */
final class ContractOf extends GameContract {

  private final Supplier<Game> maker;

  ContractOf(Supplier<Game> maker) {
    this.maker = maker;
  }

  @Override
  protected Game game() {
    return maker.get();
  }
}
