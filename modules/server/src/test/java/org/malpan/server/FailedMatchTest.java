package org.malpan.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.malpan.board.BoardGame;
import org.malpan.game.BoardSize;
import org.malpan.session.SessionLimits;
import org.malpan.transport.Transport;
import org.malpan.world.TickInputs;
import org.malpan.world.TickObserver;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/** What observers hear of a match whose tick fails. */
class FailedMatchTest {

  private static final WorldConfig CONFIG = new WorldConfig(new BoardSize(8, 8), 0, 4, 1, 9, 30);

  private final List<String> heard = new ArrayList<>();

  /** Writes down what it hears; fails itself at one tick. */
  private final class Watcher implements TickObserver {

    private final String name;
    private final long failsAt;

    Watcher(String name, long failsAt) {
      this.name = name;
      this.failsAt = failsAt;
    }

    @Override
    public void started(World world) {
      // The first tick is soon enough.
    }

    @Override
    public void ticked(World world, TickInputs inputs) {
      heard.add("%s ticked %d".formatted(name, world.tick()));
      if (world.tick() == failsAt) {
        throw new IllegalStateException(name + " fails");
      }
    }

    @Override
    public void failed(World world, long tick, TickInputs inputs, Throwable fault) {
      heard.add("%s failed %d at %d".formatted(name, tick, world.tick()));
      if (failsAt > 0) {
        throw new IllegalStateException(name + " fails again");
      }
    }

    @Override
    public void stopped() {
      heard.add(name + " stopped");
    }
  }

  private static Match match(TickObserver... observers) {
    return new Match(
        new World(new BoardGame(), CONFIG),
        SessionLimits.DEFAULT,
        mock(Transport.class),
        System::nanoTime,
        MatchListeners.of(List.of(observers)),
        () -> {});
  }

  @Test
  void anObserversFaultIsToldToAllWithTheTickThatWasDone() {
    Match match = match(new Watcher("a", 2), new Watcher("b", -1));
    match.start();
    match.tick(1);
    Throwable fault = assertThrows(IllegalStateException.class, () -> match.tick(1));
    Throwable again = assertThrows(IllegalStateException.class, () -> match.failed(fault));
    assertEquals("a fails again", again.getMessage());
    match.stop();
    assertEquals(
        List.of(
            "a ticked 1",
            "b ticked 1",
            "a ticked 2",
            "a failed 1 at 2",
            "b failed 1 at 2",
            "a stopped",
            "b stopped"),
        heard);
  }

  @Test
  void aFaultBetweenTicksBelongsToTheTickUnderWay() {
    Match match = match(new Watcher("a", -1));
    match.start();
    match.tick(3);
    match.failed(new IllegalStateException("a broken flush"));
    assertEquals("a failed 3 at 3", heard.getLast());
  }
}
