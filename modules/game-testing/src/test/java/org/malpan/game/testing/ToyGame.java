package org.malpan.game.testing;

import org.malpan.game.Arena;
import org.malpan.game.Args;
import org.malpan.game.Argument;
import org.malpan.game.Command;
import org.malpan.game.Event;
import org.malpan.game.Field;
import org.malpan.game.Game;
import org.malpan.game.GameInfo;
import org.malpan.game.Kind;
import org.malpan.game.Rules;
import org.malpan.game.Schema;

/** A game that keeps the contract; those that do not keep it change one of its methods. */
class ToyGame implements Game {

  static final Field STEPS = Field.of("steps", 0, Integer.MAX_VALUE);
  static final Command STEP = Command.of("step", Argument.number("cells", -3, 3));
  static final Event STEPPED =
      new Event("stepped", java.util.Optional.of(Argument.number("count", 0, Integer.MAX_VALUE)));

  private static final Schema SCHEMA =
      Schema.of(new Kind("toy")).fields(STEPS).commands(STEP).events(STEPPED).build();

  @Override
  public GameInfo info() {
    return new GameInfo("toy", 1, "Toy");
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  /** Cells that a step goes. */
  int cells(Arena arena, int player, int wanted) {
    return wanted;
  }

  /** What the event of a step carries. */
  int told(int steps) {
    return steps;
  }

  @Override
  public Rules rules(Arena arena) {
    return new Rules() {
      @Override
      public void joined(int player, Args login) {
        arena.addAvatar(player, 0, arena.random(arena.board().width()), 0);
      }

      @Override
      public void command(int player, Command command, Args args) {
        int steps = arena.column(STEPS).get(player) + 1;
        arena.column(STEPS).set(player, steps);
        arena.tell(STEPPED, player, told(steps));
        int cells = cells(arena, player, args.at(0));
        arena.move(player, arena.x(player) + cells, arena.y(player) + cells);
      }
    };
  }
}
