package org.malpan.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;

class WorldRulesTest {

  private static final int TICK_RATE = 10;

  private World world = world(new BoardSize(8, 8), 2, 0);
  private EventLog log = new EventLog(world);

  private static World world(BoardSize board, int players, int npcs) {
    return new World(
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

  @Test
  void theLowestFreeIdIsGivenAndAFullMatchRefuses() {
    step(in -> in.join(7, "a", PieceKind.KING));
    List<String> events =
        step(in -> {
          in.join(8, "b", PieceKind.PAWN);
          in.join(9, "c", PieceKind.PAWN);
        });

    assertTrue(events.getFirst().startsWith("joined 8 1@"), events::toString);
    assertTrue(events.contains("refused 9"), events::toString);
  }

  @Test
  void anIdIsFreeOnlyInTheTickAfterItsPlayerLeft() {
    step(in -> {
      in.join(1, "a", PieceKind.KING);
      in.join(2, "b", PieceKind.KING);
    });

    List<String> events =
        step(in -> {
          in.leave(0, LeaveCause.LEFT);
          in.join(3, "c", PieceKind.KING);
        });
    List<String> later = step(in -> in.join(4, "d", PieceKind.KING));

    assertTrue(events.contains("refused 3"), events::toString);
    assertTrue(later.getFirst().startsWith("joined 4 0@"), later::toString);
  }

  @Test
  void aStepIsOneCellAndTheEdgeHolds() {
    step(in -> in.join(1, "a", PieceKind.QUEEN));
    for (int i = 0; i < 20; i++) {
      int before = world.x(0);
      step(in -> in.move(0, Direction.LEFT, 5));
      assertEquals(Math.max(0, before - 1), world.x(0));
    }

    List<String> events = step(in -> in.move(0, Direction.LEFT, 6));

    assertEquals(List.of("moved 0@0,%d 6 to [0]".formatted(world.y(0))), events);
  }

  @Test
  void inputsOfAbsentPlayersChangeNothing() {
    long hash = world(new BoardSize(8, 8), 2, 0).stateHash();
    World other = world(new BoardSize(8, 8), 2, 0);
    TickInputs inputs = new TickInputs();
    inputs.move(1, Direction.UP, 0);
    inputs.move(99, Direction.UP, 0);
    inputs.attack(0);
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
    int damage = Rules.damage(PieceKind.QUEEN);

    step(in -> in.attack(0));
    int hit = world.hp(1);
    step(in -> in.attack(0));

    // Healing may come in between, a second hit may not.
    assertTrue(hit <= Rules.maxHp(PieceKind.PAWN) - damage + Rules.HEAL_POINTS);
    assertTrue(world.hp(1) >= hit);
    for (int i = 0; i < TICK_RATE / 2; i++) {
      step(in -> {});
    }
    int before = world.hp(1);
    step(in -> in.attack(0));
    assertTrue(world.hp(1) <= before - damage + Rules.HEAL_POINTS);
    assertEquals(Rules.maxHp(PieceKind.QUEEN), world.hp(0));
  }

  @Test
  void aFallenPieceStandsUpWholeElsewhereAndTheAttackerScores() {
    placeSideBySide();
    boolean fell = false;
    for (int i = 0; i < 200 && !fell; i++) {
      List<String> events = step(in -> in.attack(0));
      fell = events.stream().anyMatch(e -> e.startsWith("fell 1 by 0"));
    }

    assertTrue(fell);
    assertEquals(1, world.score(0));
    assertEquals(Rules.maxHp(PieceKind.PAWN), world.hp(1));
  }

  @Test
  void woundsHealWithTime() {
    placeSideBySide();
    step(in -> in.attack(0));
    int wounded = world.hp(1);
    for (int i = 0; i < TICK_RATE; i++) {
      step(in -> {});
    }

    assertEquals(wounded + Rules.HEAL_POINTS, world.hp(1));
    for (int i = 0; i < 60 * TICK_RATE; i++) {
      step(in -> {});
    }
    assertEquals(Rules.maxHp(PieceKind.PAWN), world.hp(1));
    assertEquals(List.of(), step(in -> {}));
  }

  @Test
  void chatReachesAllOnASmallBoardAndThoseInViewOnALargeOne() {
    step(in -> {
      in.join(1, "a", PieceKind.KING);
      in.join(2, "b", PieceKind.KING);
    });
    assertEquals(List.of("said 0 hi to [0, 1]"), step(in -> in.chat(0, "hi")));

    use(world(new BoardSize(1000, 1000), 2, 0));
    step(in -> {
      in.join(1, "a", PieceKind.KING);
      in.join(2, "b", PieceKind.KING);
    });
    assertFalse(world.sees(0, 1), "the seed puts them apart");
    assertEquals(List.of("said 0 hi to [0]"), step(in -> in.chat(0, "hi")));
  }

  @Test
  void anNpcChasesAndAttacksAPlayer() {
    use(world(new BoardSize(8, 8), 1, 1));
    step(in -> in.join(1, "a", PieceKind.KING));
    boolean hurt = false;
    for (int i = 0; i < 60 * TICK_RATE && !hurt; i++) {
      step(in -> {});
      hurt = world.hp(0) < world.maxHp(0);
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
      in.join(1, "a", PieceKind.QUEEN);
      in.join(2, "b", PieceKind.PAWN);
    });
    for (int i = 0; i < 8; i++) {
      step(in -> {
        in.move(0, Direction.LEFT, 0);
        in.move(0, Direction.UP, 0);
        in.move(1, Direction.LEFT, 0);
        in.move(1, Direction.UP, 0);
      });
    }
    step(in -> in.move(1, Direction.RIGHT, 0));
    assertEquals(0, world.x(0));
    assertEquals(1, world.x(1));
  }
}
