package org.malpan.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.malpan.board.BoardGame;
import org.malpan.board.PieceKind;
import org.malpan.game.BoardSize;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;
import org.malpan.world.WorldEvents;
import org.mockito.Mockito;

class PieceAuditTest {

  private static final long SECOND = 1_000_000_000;

  private final World world =
      new World(new BoardGame(), new WorldConfig(BoardSize.CHESS, 0, 3, 0, 1, 10));
  private final PieceAudit audit = new PieceAudit(world, 0);
  private PieceHold hold = PieceHold.NONE;
  private long turnsTaken = 5;
  private int turnsWaiting;

  private final PieceHolders holders =
      new PieceHolders() {
        @Override
        public void mark(PieceHold[] holds) {
          holds[0] = hold;
        }

        @Override
        public long turnsTaken() {
          return turnsTaken;
        }

        @Override
        public int turnsWaiting() {
          return turnsWaiting;
        }
      };

  @BeforeEach
  void aPlayerStandsThere() {
    TickInputs inputs = new TickInputs();
    inputs.join(1, "Hanna", PieceKind.PAWN.code());
    world.apply(inputs, 0, Mockito.mock(WorldEvents.class));
    assertTrue(world.isPresent(0));
  }

  private List<Integer> checkAt(long seconds) {
    return audit.check(holders, seconds * SECOND);
  }

  @Test
  void aHeldPieceIsNeverStray() {
    hold = PieceHold.HELD;
    for (int second = 0; second < 60; second++) {
      assertEquals(List.of(), checkAt(second));
    }
  }

  @Test
  void aPieceThatNothingHoldsIsStrayAfterTwoSeconds() {
    assertEquals(List.of(), checkAt(1));
    assertEquals(List.of(), checkAt(2));
    assertEquals(List.of(0), checkAt(3));
  }

  @Test
  void aLeaveThatMayStillWaitInLineIsNotLost() {
    turnsWaiting = 3;
    assertEquals(List.of(), checkAt(1));
    turnsTaken += 2;
    assertEquals(List.of(), checkAt(9));
    turnsTaken++;
    assertEquals(List.of(0), checkAt(10));
  }

  @Test
  void anEndingSessionHasTenSeconds() {
    hold = PieceHold.ENDING;
    assertEquals(List.of(), checkAt(1));
    assertEquals(List.of(), checkAt(10));
    assertEquals(List.of(0), checkAt(11));
  }

  @Test
  void aPieceThatFoundASessionStartsAnew() {
    assertEquals(List.of(), checkAt(1));
    hold = PieceHold.HELD;
    assertEquals(List.of(), checkAt(2));
    hold = PieceHold.NONE;
    assertEquals(List.of(), checkAt(3));
    assertEquals(List.of(0), checkAt(5));
  }

  @Test
  void aCheckIsDueOnceASecond() {
    assertFalse(audit.isDue(SECOND - 1));
    assertTrue(audit.isDue(SECOND));
    assertFalse(audit.isDue(SECOND + 1));
    assertTrue(audit.isDue(2 * SECOND));
  }
}
