package org.malpan.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;

/** Random but repeatable inputs, a list a tick. */
final class Script {

  private Script() {}

  static WorldConfig config(int side, int view, int npcs, long seed) {
    return new WorldConfig(new BoardSize(side, side), view, 12, npcs, seed, 20);
  }

  /** As many ticks of joins, leaves, moves, attacks and talk. */
  static List<TickInputs> ticks(int count, long seed) {
    Random random = new Random(seed);
    List<TickInputs> ticks = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      TickInputs inputs = new TickInputs();
      for (int i = random.nextInt(8); i > 0; i--) {
        add(inputs, random);
      }
      ticks.add(inputs);
    }
    return ticks;
  }

  private static void add(TickInputs inputs, Random random) {
    int player = random.nextInt(14);
    switch (random.nextInt(12)) {
      case 0, 1 ->
          inputs.join(
              random.nextInt(1000),
              "p" + random.nextInt(100),
              PieceKind.values()[random.nextInt(6)]);
      case 2 -> inputs.leave(player, LeaveCause.values()[random.nextInt(5)]);
      case 3, 4 -> inputs.attack(player);
      case 5 -> inputs.chat(player, "hello " + random.nextInt());
      default -> inputs.move(player, Direction.values()[random.nextInt(4)], random.nextInt());
    }
  }
}
