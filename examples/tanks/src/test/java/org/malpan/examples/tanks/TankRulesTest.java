package org.malpan.examples.tanks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.malpan.game.BoardSize;
import org.malpan.game.Field;
import org.malpan.game.LeaveCause;
import org.malpan.game.testing.Match;
import org.malpan.world.World;

class TankRulesTest {

  /** A power of two, so that speeds are whole numbers of parts. */
  private static final int TICK_RATE = 32;

  private static final int BACK = 0;
  private static final int STOP = 1;
  private static final int FORWARDS = 2;
  private static final int STRAIGHT = 1;
  private static final int RIGHT = 2;

  /** The flags are the first entities after eight players. */
  private static final int RED = 8;

  /** One row without walls: tanks of the two teams look at each other. */
  private final Match lane = Match.of(new TanksGame(), new BoardSize(700, 1), TICK_RATE);

  private static int get(Match match, int entity, Field field) {
    return (int) match.get(entity, field);
  }

  private int shells() {
    return lane.world().entityCount() - lane.world().playerCount() - 2;
  }

  @Test
  void aTankDrivesStraightAheadAtItsSpeed() {
    lane.join();
    int start = lane.world().x(0);

    lane.command(0, TanksGame.DRIVE, FORWARDS, STRAIGHT);
    lane.ticks(TICK_RATE - 1);
    assertEquals(start + 120, lane.world().x(0));

    lane.command(0, TanksGame.DRIVE, BACK, STRAIGHT);
    lane.ticks(TICK_RATE - 1);
    assertEquals(start + 60, lane.world().x(0));

    lane.command(0, TanksGame.DRIVE, STOP, STRAIGHT);
    lane.ticks(TICK_RATE);
    assertEquals(start + 60, lane.world().x(0));
  }

  @Test
  void aTankDrivesEvenlyWhereATickIsLessThanAUnit() {
    Match fast = Match.of(new TanksGame(), new BoardSize(700, 1), 1000);
    fast.join();
    int start = fast.world().x(0);

    fast.command(0, TanksGame.DRIVE, FORWARDS, STRAIGHT);
    fast.ticks(999);

    // 30 of 256 parts a tick.
    assertEquals(start + 117, fast.world().x(0), 1);
  }

  @Test
  void aWholeTurnTakesTwoSeconds() {
    lane.join();

    lane.command(0, TanksGame.DRIVE, STOP, RIGHT);
    lane.ticks(TICK_RATE / 2 - 1);
    assertEquals(64, get(lane, 0, TanksGame.HEADING), "down");
    lane.ticks(TICK_RATE);
    assertEquals(192, get(lane, 0, TanksGame.HEADING), "up");
    lane.ticks(TICK_RATE / 2);
    assertEquals(0, get(lane, 0, TanksGame.HEADING));
  }

  @Test
  void theEdgeStopsATank() {
    lane.join();
    lane.command(0, TanksGame.DRIVE, FORWARDS, STRAIGHT);
    lane.ticks(10 * TICK_RATE);

    assertEquals(699, lane.world().x(0), 4);
  }

  @Test
  void playersJoinTheSmallerTeam() {
    for (int i = 0; i < 4; i++) {
      lane.join();
    }
    lane.leave(1, LeaveCause.LEFT);
    lane.join();

    assertEquals(0, get(lane, 0, TanksGame.TEAM));
    assertEquals(1, get(lane, 1, TanksGame.TEAM));
    assertEquals(0, get(lane, 2, TanksGame.TEAM));
    assertEquals(1, get(lane, 3, TanksGame.TEAM));
  }

  /** A shot, and the time that it needs from one end to the other. */
  private boolean fireAndWait(int tank, String event) {
    boolean happened = false;
    lane.command(tank, TanksGame.FIRE);
    for (int i = 0; i < 2 * TICK_RATE; i++) {
      lane.ticks(1);
      happened |= lane.events().stream().anyMatch(line -> line.startsWith(event));
    }
    return happened;
  }

  @Test
  void aShellHitsATankOfTheOtherTeam() {
    lane.join();
    lane.join();

    lane.command(0, TanksGame.FIRE);
    assertEquals(1, shells());
    lane.command(0, TanksGame.FIRE);
    assertEquals(1, shells(), "the gun is not loaded yet");
    lane.ticks(2 * TICK_RATE);

    assertEquals(0, shells());
    assertEquals(75, get(lane, 1, TanksGame.HP));
    assertEquals(100, get(lane, 0, TanksGame.HP));
  }

  @Test
  void aTankWithoutHitPointsIsDestroyedAndStartsAgain() {
    lane.join();
    lane.join();
    for (int i = 0; i < 3; i++) {
      fireAndWait(0, "");
    }
    lane.command(1, TanksGame.DRIVE, BACK, RIGHT);

    assertTrue(fireAndWait(0, "destroyed 1 "));
    assertEquals(100, get(lane, 1, TanksGame.HP));
    assertEquals(128, get(lane, 1, TanksGame.HEADING));
    assertEquals(1, get(lane, 0, TanksGame.SCORE));
    assertEquals(1, get(lane, RED, TanksGame.SCORE));
    assertEquals(0, get(lane, RED + 1, TanksGame.SCORE));
  }

  @Test
  void fiveTanksWinTheRoundAndANewOneBegins() {
    lane.join();
    lane.join();
    boolean isWon = false;
    for (int i = 0; i < 4 * Score.TO_WIN; i++) {
      assertEquals(0, get(lane, RED, TanksGame.ROUNDS));
      isWon = fireAndWait(0, "won " + RED + " ");
    }

    assertTrue(isWon);
    assertEquals(1, get(lane, RED, TanksGame.ROUNDS));
    assertEquals(0, get(lane, RED, TanksGame.SCORE));
    assertEquals(5, get(lane, 0, TanksGame.SCORE), "a tank's own score stays");
    assertEquals(0, get(lane, RED + 1, TanksGame.ROUNDS));
  }

  @Test
  void shellsDoNotHitTheOwnTeam() {
    for (int i = 0; i < 3; i++) {
      lane.join();
    }
    lane.leave(1, LeaveCause.LEFT);

    fireAndWait(0, "");
    fireAndWait(2, "");

    assertEquals(100, get(lane, 0, TanksGame.HP));
    assertEquals(100, get(lane, 2, TanksGame.HP));
  }

  @Test
  void theShellsOfAPlayerThatLeavesAreGone() {
    lane.join();
    lane.join();
    lane.command(0, TanksGame.FIRE);

    lane.leave(0, LeaveCause.LEFT);

    assertEquals(0, shells());
  }

  @Test
  void tanksNeverStandInWallsOrInEachOther() {
    Match field = Match.of(new TanksGame(), new BoardSize(1200, 900), TICK_RATE);
    Random random = new Random(3);
    for (int i = 0; i < 6; i++) {
      field.join();
    }
    int walls = 0;
    for (int i = 0; i < 3000; i++) {
      field.command(random.nextInt(6), TanksGame.DRIVE, random.nextInt(3), random.nextInt(3));
      walls = checkApart(field.world());
    }

    assertEquals(18, walls);
  }

  /** Checks all pairs of a tank with a tank or a wall; gives the number of walls. */
  private static int checkApart(World world) {
    int walls = 0;
    for (int one = world.nextPresent(0); one >= 0; one = world.nextPresent(one + 1)) {
      walls += world.kind(one) == TanksGame.WALL ? 1 : 0;
      for (int tank = 0; tank < Math.min(one, world.config().maxPlayers()); tank++) {
        boolean isWall = world.kind(one) == TanksGame.WALL;
        if (world.isPresent(tank) && (isWall || world.kind(one) == TanksGame.TANK)) {
          int apart = Motion.TANK_RADIUS + (isWall ? Walls.RADIUS : Motion.TANK_RADIUS);
          int dx = world.x(one) - world.x(tank);
          int dy = world.y(one) - world.y(tank);
          int tankAndOther = one;
          assertTrue(dx * dx + dy * dy >= apart * apart, () -> "with " + tankAndOther);
        }
      }
    }
    return walls;
  }
}
