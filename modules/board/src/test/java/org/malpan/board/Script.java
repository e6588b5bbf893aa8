package org.malpan.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.malpan.game.BoardSize;
import org.malpan.game.CommandWord;
import org.malpan.game.Field;
import org.malpan.game.LeaveCause;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** Random but repeatable inputs, a list a tick. */
final class Script {

  private static final BoardGame GAME = new BoardGame();

  private Script() {}

  static WorldConfig config(int side, int view, int npcs, long seed) {
    return new WorldConfig(new BoardSize(side, side), view, 12, npcs, seed, 20);
  }

  static void join(TickInputs inputs, long session, String name, PieceKind piece) {
    inputs.join(session, name, GAME.schema().login().pack(piece.code()));
  }

  static void move(TickInputs inputs, int player, Direction direction, int time) {
    int move = GAME.schema().indexOf(BoardGame.MOVE);
    long direct = BoardGame.MOVE.arguments().pack(direction.code());
    inputs.command(player, CommandWord.of(move, direct), time);
  }

  static void attack(TickInputs inputs, int player) {
    inputs.command(player, CommandWord.of(GAME.schema().indexOf(BoardGame.ATTACK), 0), 0);
  }

  static long get(World world, int id, Field field) {
    return world.get(id, GAME.schema().indexOf(field));
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
          join(
              inputs,
              random.nextInt(1000),
              "p" + random.nextInt(100),
              PieceKind.values()[random.nextInt(6)]);
      case 2 -> inputs.leave(player, LeaveCause.values()[random.nextInt(5)]);
      case 3, 4 -> attack(inputs, player);
      case 5 -> inputs.chat(player, "hello " + random.nextInt());
      default -> move(inputs, player, Direction.values()[random.nextInt(4)], random.nextInt());
    }
  }
}
