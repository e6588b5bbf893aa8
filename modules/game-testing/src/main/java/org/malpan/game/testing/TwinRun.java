package org.malpan.game.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.malpan.game.Game;
import org.malpan.world.Difference;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** Two worlds with equal inputs, which must have equal states and events after each tick. */
final class TwinRun {

  private static final int TICKS = 400;

  private final Game game;
  private final WorldConfig config;
  private final World first;
  private final ToldEvents firstEvents;
  private World second;
  private ToldEvents secondEvents;

  private TwinRun(Game game, WorldConfig config) {
    this.game = game;
    this.config = config;
    first = new World(game, config);
    firstEvents = new ToldEvents(first);
    second = new World(game, config);
    secondEvents = new ToldEvents(second);
  }

  /** Runs both from the start to the end. */
  static void twice(Game game, WorldConfig config) {
    new TwinRun(game, config).run("the same inputs gave another state or other events", false);
  }

  /** Restores the second world from snapshots of the first, again and again. */
  static void restored(Game game, WorldConfig config) {
    new TwinRun(game, config).run("a restored match does not go on as the other", true);
  }

  private void run(String failure, boolean restores) {
    Random random = new Random(~config.seed());
    List<TickInputs> ticks = RandomInputs.ticks(game.schema(), config, TICKS, true);
    for (int tick = 0; tick < ticks.size(); tick++) {
      if (restores && random.nextInt(10) == 0) {
        restore(tick);
      }
      step(ticks.get(tick), tick);
      Optional<String> difference = difference();
      if (difference.isPresent()) {
        throw new AssertionError(
            "%s: %s after tick %d: %s".formatted(where(), failure, tick, difference.get()));
      }
    }
  }

  private String where() {
    return "game %s, %s".formatted(game.info().id(), config);
  }

  private void step(TickInputs inputs, int tick) {
    try {
      first.step(inputs, firstEvents);
      second.step(inputs, secondEvents);
    } catch (RuntimeException e) {
      throw new AssertionError("%s: tick %d failed: %s".formatted(where(), tick, e), e);
    }
  }

  private void restore(int tick) {
    byte[] snapshot = first.snapshot();
    try {
      second = World.restore(game, config, snapshot);
    } catch (RuntimeException e) {
      throw new AssertionError(
          "%s: the snapshot after %d ticks: %s".formatted(where(), tick, e), e);
    }
    secondEvents = new ToldEvents(second);
    if (!Arrays.equals(snapshot, second.snapshot())) {
      throw new AssertionError(
          "%s: after %d ticks the rules changed a restored state".formatted(where(), tick));
    }
  }

  private Optional<String> difference() {
    List<String> left = firstEvents.take();
    List<String> right = secondEvents.take();
    Optional<Difference> state = Difference.first(first, second);
    if (state.isPresent()) {
      Difference found = state.get();
      String whose = found.entity() < 0 ? "" : "entity %d, ".formatted(found.entity());
      return Optional.of(
          "%s%s: %s and %s".formatted(whose, found.field(), found.left(), found.right()));
    }
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String one = i < left.size() ? left.get(i) : "no event";
      String other = i < right.size() ? right.get(i) : "no event";
      if (!one.equals(other)) {
        return Optional.of("event %d: %s and %s".formatted(i, one, other));
      }
    }
    return Optional.empty();
  }
}
