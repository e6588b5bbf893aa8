package org.malpan.replay.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;

/** Matches that were recorded once, computed again by today's rules. */
class RegressionSuiteTest {

  private static final Set<String> PLAYED = new TreeSet<>();

  @ReplayTest("../../replay/src/test/resources/recordings")
  void everyMatchIsComputedAsItWasRecorded(Replay replay) throws Exception {
    PLAYED.add(replay.name());
    assertTrue(replay.lastTick() >= 200, replay::name);
  }

  @AfterAll
  static void noRecordingWasLeftOut() {
    Assertions.assertEquals(
        List.of("chat", "combat", "crowd", "disconnects", "normal", "npcs").stream()
            .map(name -> name + ".mpr")
            .collect(Collectors.toCollection(TreeSet::new)),
        PLAYED);
  }
}
