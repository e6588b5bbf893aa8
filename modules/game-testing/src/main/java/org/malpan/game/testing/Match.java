package org.malpan.game.testing;

import java.util.List;
import org.malpan.game.BoardSize;
import org.malpan.game.Command;
import org.malpan.game.CommandWord;
import org.malpan.game.Field;
import org.malpan.game.Game;
import org.malpan.game.LeaveCause;
import org.malpan.game.Schema;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/**
 * A match for tests of rules, played by hand: each call is a tick with one input. Not thread-safe.
 */
public final class Match {

  private static final int MAX_PLAYERS = 8;
  private static final long SEED = 1;

  private final World world;
  private final Schema schema;
  private final ToldEvents told;
  private final TickInputs inputs = new TickInputs();
  private List<String> events = List.of();
  private long sessions;

  private Match(World world) {
    this.world = world;
    schema = world.game().schema();
    told = new ToldEvents(world);
  }

  /** A new match for up to 8 players who see all of the board, without NPCs. */
  public static Match of(Game game, BoardSize board, int tickRate) {
    return of(game, new WorldConfig(board, 0, MAX_PLAYERS, 0, SEED, tickRate));
  }

  /** A new match. */
  public static Match of(Game game, WorldConfig config) {
    return new Match(new World(game, config));
  }

  /** The state, to be read. */
  public World world() {
    return world;
  }

  /** A field's value. */
  public long get(int entity, Field field) {
    return world.get(entity, schema.indexOf(field));
  }

  /**
   * What players were told in the last tick, a line for each event with the entity's values at that
   * moment, such as {@code fell 1 at 3,4 hp=0 carrying 0 to [0, 1]}.
   */
  public List<String> events() {
    return events;
  }

  /** A player joins, who gets the lowest free id; {@code choices} are those of the login. */
  public void join(int... choices) {
    inputs.join(sessions, "player-" + sessions, schema.login().pack(choices));
    sessions++;
    tick();
  }

  /** A player leaves. */
  public void leave(int player, LeaveCause cause) {
    inputs.leave(player, cause);
    tick();
  }

  /** A player does something. */
  public void command(int player, Command command, int... arguments) {
    long packed = command.arguments().pack(arguments);
    inputs.command(player, CommandWord.of(schema.indexOf(command), packed), 0);
    tick();
  }

  /** Time passes: as many ticks without an input. */
  public void ticks(int count) {
    for (int i = 0; i < count; i++) {
      tick();
    }
  }

  private void tick() {
    world.step(inputs, told);
    events = told.take();
    inputs.clear();
  }
}
