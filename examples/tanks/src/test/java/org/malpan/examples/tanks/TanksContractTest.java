package org.malpan.examples.tanks;

import java.util.List;
import java.util.stream.Stream;
import org.malpan.game.BoardSize;
import org.malpan.game.Game;
import org.malpan.game.testing.GameContract;
import org.malpan.world.WorldConfig;

/** Tanks keep what every game owes the engine, on their own boards and on any other. */
class TanksContractTest extends GameContract {

  @Override
  protected Game game() {
    return new TanksGame();
  }

  @Override
  protected List<WorldConfig> matches() {
    return Stream.concat(
            super.matches().stream(),
            Stream.of(
                new WorldConfig(new BoardSize(2000, 2000), 500, 32, 0, 7, 30),
                new WorldConfig(new BoardSize(500, 300), 0, 16, 0, 8, 20)))
        .toList();
  }
}
