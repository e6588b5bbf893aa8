package org.malpan.replay.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;
import org.malpan.board.PieceKind;

/** What a test that fails says. */
class ReplayMessagesTest {

  private static void assertSays(String message, Executable failing) {
    assertEquals(message, assertThrows(AssertionError.class, failing).getMessage());
  }

  @ReplayTest("../../replay/src/test/resources/recordings/combat.mpr")
  void everyMessageNamesRecordingTickPieceFieldAndBothValues(Replay replay) throws Exception {
    assertSays(
        "combat.mpr, tick 300: piece 4, cell: expected 4,7, is 2,1",
        () -> replay.at(300).piece(4).standsOn(4, 7));
    assertSays(
        "combat.mpr, tick 300: piece 4, hp: expected 5, is 6",
        () -> replay.at(300).piece(4).hasHitPoints(5));
    assertSays(
        "combat.mpr, tick 300: piece 4, score: expected 1, is 2",
        () -> replay.at(300).piece(4).hasScore(1));
    assertSays(
        "combat.mpr, tick 300: piece 4, name: expected eve, is fighter 4",
        () -> replay.at(300).piece(4).isNamed("eve"));
    assertSays(
        "combat.mpr, tick 300: piece 4, kind: expected PAWN, is KNIGHT",
        () -> replay.at(300).piece(4).isA(PieceKind.PAWN));
    assertSays(
        "combat.mpr, tick 300: players: expected 7, is 6", () -> replay.at(300).hasPlayers(7));
    assertSays("combat.mpr, tick 300: piece 5 is there", () -> replay.at(300).hasNo(5));
    assertSays("combat.mpr, tick 300: no piece 6", () -> replay.at(300).piece(6));
    assertSays("combat.mpr, tick 300: no player 'eve'", () -> replay.at(300).player("eve"));
    assertSays("combat.mpr: no tick 901, play goes from 0 to 900", () -> replay.at(901));
  }

  /** The recording of a build in which the step to tick 295 took 20 hit points more. */
  @ReplayTest(value = "odd.mpr", verify = false)
  void aMatchThatIsComputedOtherwiseFailsWithTickPieceFieldAndBothValues(Replay replay) {
    String message = assertThrows(AssertionError.class, replay::verify).getMessage();
    assertTrue(
        message.matches(
            "odd.mpr: tick 295 is the first that differs, recorded \\w{8}, computed \\w{8};"
                + " piece 0, hp: recorded 80, computed 100"),
        message);
  }
}
