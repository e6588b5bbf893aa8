package org.malpan.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.malpan.protocol.DisconnectReason;

/**
 * Server, sessions and world on a network where everything goes wrong, a thousand times. More by
 * {@code -Dmalpan.seeds=N}; one of them by {@code -Dmalpan.seed=N}.
 */
class SimulationTest {

  private static final String ONE = "malpan.seed";
  private static final int SEEDS = Integer.getInteger("malpan.seeds", 1_000);

  private static final Set<DisconnectReason> REASONS =
      EnumSet.of(
          DisconnectReason.LEFT,
          DisconnectReason.LOGIN_TIMEOUT,
          DisconnectReason.IDLE_TIMEOUT,
          DisconnectReason.PROTOCOL_VIOLATION,
          DisconnectReason.INBOX_FULL,
          DisconnectReason.SLOW_CONSUMER,
          DisconnectReason.SERVER_FULL,
          DisconnectReason.SERVER_STOPPING);

  @TempDir private Path folder;

  @Test
  void everySeededMatchKeepsItsPromisesAndReplaysToTheSame() throws Exception {
    Long one = Long.getLong(ONE);
    long first = one == null ? 1 : one;
    long last = one == null ? SEEDS : one;
    long compared = 0;
    Set<DisconnectReason> reasons = EnumSet.noneOf(DisconnectReason.class);
    for (long seed = first; seed <= last; seed++) {
      try {
        compared += Simulation.run(seed, folder, reasons);
      } catch (AssertionError | Exception e) {
        throw new AssertionError(
            "seed %d: %s%nagain: ./malpan test -pl replay -am -Dtest=SimulationTest -D%s=%d"
                    .formatted(seed, e.getMessage(), ONE, seed)
                + " -Dsurefire.failIfNoSpecifiedTests=false",
            e);
      }
    }
    assertTrue(compared > 100 * (last - first), "only %d views were compared".formatted(compared));
    // Every way to lose a session was taken, or the seeds have lost their teeth.
    if (one == null) {
      assertEquals(REASONS, reasons);
    }
  }
}
