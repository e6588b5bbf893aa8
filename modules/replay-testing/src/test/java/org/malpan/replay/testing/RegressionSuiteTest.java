package org.malpan.replay.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;

/** Matches that were recorded once, computed again by today's rules. */
class RegressionSuiteTest {

  private static final Set<String> PLAYED = new TreeSet<>();
  private static final Set<String> PLAYED_OF_VERSION_1 = new TreeSet<>();

  @ReplayTest("../../replay/src/test/resources/recordings")
  void everyMatchIsComputedAsItWasRecorded(Replay replay) throws Exception {
    play(replay, PLAYED);
  }

  @ReplayTest("../../replay/src/test/resources/recordings-v1")
  void soIsEveryMatchThatIsInTheFirstVersionOfTheFormat(Replay replay) throws Exception {
    play(replay, PLAYED_OF_VERSION_1);
  }

  private static void play(Replay replay, Set<String> played) throws Exception {
    played.add(replay.name());
    assertTrue(replay.lastTick() >= 200, replay::name);
  }

  @AfterAll
  static void noRecordingWasLeftOut() {
    Set<String> all = files("chat", "combat", "crowd", "disconnects", "normal", "npcs");
    Assertions.assertEquals(all, PLAYED_OF_VERSION_1);
    all.addAll(files("rate-45", "rate-1000", "leaves"));
    Assertions.assertEquals(all, PLAYED);
  }

  private static Set<String> files(String... names) {
    return Stream.of(names)
        .map(name -> name + ".mpr")
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
