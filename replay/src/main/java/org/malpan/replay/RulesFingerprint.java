package org.malpan.replay;

import org.malpan.game.BoardSize;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.LeaveCause;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/**
 * A number over the world's rules: the states of two short matches of fixed inputs. Builds whose
 * rules give other states have other numbers, as far as these matches reach.
 */
final class RulesFingerprint {

  private static final PieceKind[] PIECES = PieceKind.values();
  private static final Direction[] DIRECTIONS = Direction.values();
  private static final int[] TICK_RATES = {30, 1000};
  private static final int TICKS_A_MATCH = 1_100;
  private static final int PLAYERS = 6;

  /** Of this build: some milliseconds, once. */
  private static final class OfThisBuild {
    static final String TEXT = compute();
  }

  private RulesFingerprint() {}

  /** Of a build whose rules fail in these matches: it must start nevertheless, and fail there. */
  private static final String FAILING = "failing";

  /** Of this build, in hexadecimal digits. */
  static String ofThisBuild() {
    return OfThisBuild.TEXT;
  }

  private static String compute() {
    try {
      return "%08x".formatted(played());
    } catch (RuntimeException | Error fault) {
      TickTrial.rethrowUnlessOurs(fault);
      System.getLogger(RulesFingerprint.class.getName())
          .log(System.Logger.Level.DEBUG, "the rules fail", fault);
      return FAILING;
    }
  }

  private static int played() {
    long hash = 0;
    for (int rate : TICK_RATES) {
      World world =
          new World(new WorldConfig(new BoardSize(5, 5), 2, PLAYERS, PLAYERS, rate, rate));
      TickInputs inputs = new TickInputs();
      for (int tick = 0; tick < TICKS_A_MATCH; tick++) {
        inputs.clear();
        fill(tick, inputs);
        world.step(inputs, Silence.EVENTS);
        hash = 31 * hash + world.stateHash();
      }
    }
    return (int) (hash ^ hash >>> 32);
  }

  private static void fill(int tick, TickInputs inputs) {
    int player = tick * 7 % PLAYERS;
    if (tick % 150 == 0) {
      for (int i = 0; i < PLAYERS; i++) {
        inputs.join(i, "p" + i, PIECES[i % PIECES.length]);
      }
    } else if (tick % 150 == 140) {
      inputs.leave(player, LeaveCause.LEFT);
    }
    inputs.move(player, DIRECTIONS[tick / 3 % DIRECTIONS.length], tick);
    inputs.attack((player + 1) % PLAYERS);
  }
}
