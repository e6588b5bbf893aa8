package org.malpan.replay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.malpan.game.Argument;
import org.malpan.game.Arguments;
import org.malpan.game.BoardSize;
import org.malpan.game.CommandWord;
import org.malpan.game.Game;
import org.malpan.game.LeaveCause;
import org.malpan.game.Schema;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/**
 * A number over the world's rules: the states of two short matches of fixed inputs. Builds whose
 * rules give other states have other numbers, as far as these matches reach.
 */
final class RulesFingerprint {

  private static final int[] TICK_RATES = {30, 1000};
  private static final int TICKS_A_MATCH = 1_100;
  private static final int PLAYERS = 6;

  /** By the game's id: computed once, in some milliseconds. */
  private static final Map<String, String> COMPUTED = new ConcurrentHashMap<>();

  private RulesFingerprint() {}

  /** Of a build whose rules fail in these matches: it must start nevertheless, and fail there. */
  private static final String FAILING = "failing";

  /** Of a game's rules as this build has them, in hexadecimal digits. */
  static String of(Game game) {
    return COMPUTED.computeIfAbsent(game.info().id(), _ -> compute(game));
  }

  private static String compute(Game game) {
    try {
      return "%08x".formatted(played(game));
    } catch (RuntimeException | Error fault) {
      TickTrial.rethrowUnlessOurs(fault);
      System.getLogger(RulesFingerprint.class.getName())
          .log(System.Logger.Level.DEBUG, "the rules fail", fault);
      return FAILING;
    }
  }

  private static int played(Game game) {
    long hash = 0;
    for (int rate : TICK_RATES) {
      World world =
          new World(game, new WorldConfig(new BoardSize(5, 5), 2, PLAYERS, PLAYERS, rate, rate));
      TickInputs inputs = new TickInputs();
      for (int tick = 0; tick < TICKS_A_MATCH; tick++) {
        inputs.clear();
        fill(game.schema(), tick, inputs);
        world.step(inputs, Silence.EVENTS);
        hash = 31 * hash + world.stateHash();
      }
    }
    return (int) (hash ^ hash >>> 32);
  }

  private static void fill(Schema schema, int tick, TickInputs inputs) {
    int player = tick * 7 % PLAYERS;
    if (tick % 150 == 0) {
      for (int i = 0; i < PLAYERS; i++) {
        inputs.join(i, "p" + i, word(schema.login(), i));
      }
    } else if (tick % 150 == 140) {
      inputs.leave(player, LeaveCause.LEFT);
    }
    for (int i = 0; i < schema.commands().size(); i++) {
      long arguments = word(schema.commands().get(i).arguments(), tick / 3);
      inputs.command((player + i) % PLAYERS, CommandWord.of(i, arguments), tick);
    }
  }

  /** Values that run through their ranges. */
  private static long word(Arguments arguments, int turn) {
    long word = 0;
    for (int i = 0; i < arguments.count(); i++) {
      Argument argument = arguments.all().get(i);
      long range = 1L + argument.most() - argument.least();
      word |= arguments.part(i, (int) (argument.least() + turn % range));
    }
    return word;
  }
}
