package org.malpan.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.malpan.game.BoardSize;
import org.malpan.game.LeaveCause;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

class WorldRulesTest {

  private static final int TICK_RATE = 10;

  private World world = world(new BoardSize(8, 8), 2, 0);
  private EventLog log = new EventLog(world);

  private static World world(BoardSize board, int players, int npcs) {
    return new World(
        new BoardGame(),
        new WorldConfig(board, WorldConfig.defaultView(board), players, npcs, 42, TICK_RATE));
  }

  private List<String> step(Consumer<TickInputs> add) {
    TickInputs inputs = new TickInputs();
    add.accept(inputs);
    world.step(inputs, log);
    return log.take();
  }

  private void use(World other) {
    world = other;
    log = new EventLog(other);
  }

  private long hp(int id) {
    return Script.get(world, id, BoardGame.HP);
  }

  private long maxHp(int id) {
    return Script.get(world, id, BoardGame.MAX_HP);
  }

  private long score(int id) {
    return Script.get(world, id, BoardGame.SCORE);
  }

  @Test
  void theLowestFreeIdIsGivenAndAFullMatchRefuses() {
    step(in -> Script.join(in, 7, "a", PieceKind.KING));
    List<String> events =
        step(in -> {
          Script.join(in, 8, "b", PieceKind.PAWN);
          Script.join(in, 9, "c", PieceKind.PAWN);
        });

    assertTrue(events.getFirst().startsWith("joined 8 1@"), events::toString);
    assertTrue(events.contains("refused 9"), events::toString);
  }

  @Test
  void anIdIsFreeOnlyInTheTickAfterItsPlayerLeft() {
    step(in -> {
      Script.join(in, 1, "a", PieceKind.KING);
      Script.join(in, 2, "b", PieceKind.KING);
    });

    List<String> events =
        step(in -> {
          in.leave(0, LeaveCause.LEFT);
          Script.join(in, 3, "c", PieceKind.KING);
        });
    List<String> later = step(in -> Script.join(in, 4, "d", PieceKind.KING));

    assertTrue(events.contains("refused 3"), events::toString);
    assertTrue(later.getFirst().startsWith("joined 4 0@"), later::toString);
  }

  @Test
  void aStepIsOneCellAndTheEdgeHolds() {
    step(in -> Script.join(in, 1, "a", PieceKind.QUEEN));
    for (int i = 0; i < 20; i++) {
      int before = world.x(0);
      step(in -> Script.move(in, 0, Direction.LEFT, 5));
      assertEquals(Math.max(0, before - 1), world.x(0));
    }

    List<String> events = step(in -> Script.move(in, 0, Direction.LEFT, 6));

    assertEquals(List.of("moved 0@0,%d 6 to [0]".formatted(world.y(0))), events);
  }

  @Test
  void inputsOfAbsentPlayersChangeNothing() {
    long hash = world(new BoardSize(8, 8), 2, 0).stateHash();
    World other = world(new BoardSize(8, 8), 2, 0);
    TickInputs inputs = new TickInputs();
    Script.move(inputs, 1, Direction.UP, 0);
    Script.move(inputs, 99, Direction.UP, 0);
    Script.attack(inputs, 0);
    inputs.chat(1, "x");
    inputs.leave(1, LeaveCause.TIMED_OUT);
    EventLog otherLog = new EventLog(other);

    other.step(inputs, otherLog);
    world.step(new TickInputs(), log);

    assertEquals(List.of(), otherLog.take());
    assertEquals(world.stateHash(), other.stateHash());
    assertFalse(hash == other.stateHash());
  }

  @Test
  void anAttackHitsNeighboursAndNeedsABreath() {
    placeSideBySide();
    int damage = PieceKind.QUEEN.damage();

    step(in -> Script.attack(in, 0));
    long hit = hp(1);
    step(in -> Script.attack(in, 0));

    // Healing may come in between, a second hit may not.
    assertTrue(hit <= PieceKind.PAWN.hitPoints() - damage + BoardRules.HEAL_POINTS);
    assertTrue(hp(1) >= hit);
    for (int i = 0; i < TICK_RATE / 2; i++) {
      step(in -> {});
    }
    long before = hp(1);
    step(in -> Script.attack(in, 0));
    assertTrue(hp(1) <= before - damage + BoardRules.HEAL_POINTS);
    assertEquals(PieceKind.QUEEN.hitPoints(), hp(0));
  }

  @Test
  void aFallenPieceStandsUpWholeElsewhereAndTheAttackerScores() {
    placeSideBySide();
    boolean fell = false;
    for (int i = 0; i < 200 && !fell; i++) {
      List<String> events = step(in -> Script.attack(in, 0));
      fell = events.stream().anyMatch(e -> e.startsWith("fell 1 by 0"));
    }

    assertTrue(fell);
    assertEquals(1, score(0));
    assertEquals(PieceKind.PAWN.hitPoints(), hp(1));
  }

  @Test
  void woundsHealWithTime() {
    placeSideBySide();
    step(in -> Script.attack(in, 0));
    long wounded = hp(1);
    for (int i = 0; i < TICK_RATE; i++) {
      step(in -> {});
    }

    assertEquals(wounded + BoardRules.HEAL_POINTS, hp(1));
    for (int i = 0; i < 60 * TICK_RATE; i++) {
      step(in -> {});
    }
    assertEquals(PieceKind.PAWN.hitPoints(), hp(1));
    assertEquals(List.of(), step(in -> {}));
  }

  @Test
  void chatReachesAllOnASmallBoardAndThoseInViewOnALargeOne() {
    step(in -> {
      Script.join(in, 1, "a", PieceKind.KING);
      Script.join(in, 2, "b", PieceKind.KING);
    });
    assertEquals(List.of("said 0 hi to [0, 1]"), step(in -> in.chat(0, "hi")));

    use(world(new BoardSize(1000, 1000), 2, 0));
    step(in -> {
      Script.join(in, 1, "a", PieceKind.KING);
      Script.join(in, 2, "b", PieceKind.KING);
    });
    assertFalse(world.sees(0, 1), "the seed puts them apart");
    assertEquals(List.of("said 0 hi to [0]"), step(in -> in.chat(0, "hi")));
  }

  @Test
  void anNpcChasesAndAttacksAPlayer() {
    use(world(new BoardSize(8, 8), 1, 1));
    step(in -> Script.join(in, 1, "a", PieceKind.KING));
    boolean hurt = false;
    for (int i = 0; i < 60 * TICK_RATE && !hurt; i++) {
      step(in -> {});
      hurt = hp(0) < maxHp(0);
    }

    assertTrue(hurt);
  }

  @Test
  void npcsWanderWhereNobodyIs() {
    use(world(new BoardSize(100, 100), 1, 50));
    World start = world(new BoardSize(100, 100), 1, 50);
    for (int i = 0; i < 5 * TICK_RATE; i++) {
      assertEquals(List.of(), step(in -> {}));
    }
    int moved = 0;
    for (int id = 1; id <= 50; id++) {
      moved += world.x(id) != start.x(id) || world.y(id) != start.y(id) ? 1 : 0;
    }

    assertTrue(moved > 30, "moved " + moved);
  }

  @Test
  void configurationsOutsideTheLimitsAreNamed() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> new WorldConfig(BoardSize.CHESS, 0, 0, 0, 1, 30));

    assertEquals("players 0: 1..20000 are allowed", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new BoardSize(4001, 8));
    assertThrows(IllegalArgumentException.class, () -> BoardSize.parse("8by8"));
  }

  /** A queen and, to its right, a pawn. */
  private void placeSideBySide() {
    step(in -> {
      Script.join(in, 1, "a", PieceKind.QUEEN);
      Script.join(in, 2, "b", PieceKind.PAWN);
    });
    for (int i = 0; i < 8; i++) {
      step(in -> {
        Script.move(in, 0, Direction.LEFT, 0);
        Script.move(in, 0, Direction.UP, 0);
        Script.move(in, 1, Direction.LEFT, 0);
        Script.move(in, 1, Direction.UP, 0);
      });
    }
    step(in -> Script.move(in, 1, Direction.RIGHT, 0));
    assertEquals(0, world.x(0));
    assertEquals(1, world.x(1));
  }
}
