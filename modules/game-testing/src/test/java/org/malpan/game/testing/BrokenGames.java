package org.malpan.game.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.malpan.game.Arena;
import org.malpan.game.Args;
import org.malpan.game.Command;
import org.malpan.game.Rules;
import org.malpan.game.Schema;

/** Games that break the contract, each in one way. */
final class BrokenGames {

  private BrokenGames() {}

  static final class OwnRandomness extends ToyGame {
    @Override
    int cells(Arena arena, int player, int wanted) {
      return Math.random() < 0.5 ? wanted : -wanted;
    }
  }

  static final class Clock extends ToyGame {
    @Override
    int cells(Arena arena, int player, int wanted) {
      return (System.nanoTime() >> 8) % 2 == 0 ? wanted : -wanted;
    }
  }

  /** Whose state is the same and whose events are not. */
  static final class CountInTheGame extends ToyGame {
    private int count;

    @Override
    int told(int steps) {
      return count++;
    }
  }

  /** Knows after a restart nothing of what was before. */
  static final class StateInTheRules extends ToyGame {
    @Override
    public Rules rules(Arena arena) {
      return new Rules() {
        private int joins;

        @Override
        public void joined(int player, Args login) {
          arena.addAvatar(player, 0, joins++, 0);
        }

        @Override
        public void command(int player, Command command, Args args) {}
      };
    }
  }

  static final class ChangeWhenRestored extends ToyGame {
    @Override
    public int mostOthers(int npcs) {
      return 100;
    }

    @Override
    public Rules rules(Arena arena) {
      var _ = arena.random(2);
      return super.rules(arena);
    }
  }

  static final class Fault extends ToyGame {
    @Override
    int cells(Arena arena, int player, int wanted) {
      if (arena.tick() == 77) {
        throw new IllegalStateException("77 is too much");
      }
      return wanted;
    }
  }

  static final class Language extends ToyGame {
    @Override
    int cells(Arena arena, int player, int wanted) {
      return "%d".formatted(wanted).charAt(0) == Integer.toString(wanted).charAt(0) ? wanted : 0;
    }
  }

  static final class NewSchema extends ToyGame {
    @Override
    public Schema schema() {
      return Schema.of(super.schema().kinds().getFirst())
          .fields(STEPS)
          .commands(STEP)
          .events(STEPPED)
          .build();
    }
  }

  static final class Garbage extends ToyGame {
    private final List<byte[]> kept = new ArrayList<>();

    @Override
    int cells(Arena arena, int player, int wanted) {
      kept.clear();
      kept.add(new byte[1000]);
      return wanted;
    }
  }

  static final class FloatingPoint extends ToyGame {
    private final float factor = Float.parseFloat("0.5");

    @Override
    int cells(Arena arena, int player, int wanted) {
      return (int) (wanted * factor);
    }
  }

  static final class Unordered extends ToyGame {
    private static final Map<String, Integer> WAYS = Map.of("left", -1, "right", 1);

    @Override
    int cells(Arena arena, int player, int wanted) {
      Set<Object> seen = new HashSet<>(WAYS.values());
      return (int) seen.iterator().next();
    }
  }

  static final class Threads extends ToyGame {
    @Override
    synchronized int cells(Arena arena, int player, int wanted) {
      Thread thread = Thread.ofVirtual().unstarted(() -> {});
      synchronized (this) {
        return thread.isAlive() ? 1 : wanted;
      }
    }
  }

  static final class StaticState extends ToyGame {
    private static int steps;

    @Override
    int cells(Arena arena, int player, int wanted) {
      return wanted + steps++ % 2;
    }
  }

  static final class Files extends ToyGame {
    @Override
    int cells(Arena arena, int player, int wanted) {
      System.out.println("a step");
      return wanted;
    }
  }

  /** The check looks through what a game reaches, method references included. */
  static final class Reaching extends ToyGame {
    @Override
    int cells(Arena arena, int player, int wanted) {
      return Reached.way(() -> wanted);
    }
  }

  private static final class Reached {
    private static final DoubleSupplier CHANCE = Math::random;

    static int way(Supplier<Integer> wanted) {
      return CHANCE == null ? 0 : wanted.get();
    }
  }
}
