package org.malpan.server.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.malpan.world.World;

/**
 * Finds stray pieces: pieces of players that have lost their sessions, and would stand on the board
 * until the server stops. There are none unless the server has a fault. A piece is stray only when
 * time has shown that its leave is not just on the way. Tick thread.
 */
public final class PieceAudit {

  /** Between two checks. */
  public static final long PERIOD_NANOS = 1_000_000_000;

  /** A leave is queued right after its session has closed. */
  static final long LEAVE_NANOS = 2_000_000_000;

  /** A link that was told to close does so within its linger time, which is less. */
  static final long ENDING_NANOS = 10_000_000_000L;

  /**
   * A piece that may be stray.
   *
   * @param sinceNanos when it was found first
   * @param turns that sessions had taken or waited for by then
   */
  private record Suspect(PieceHold hold, long sinceNanos, long turns) {}

  private final World world;
  private final PieceHold[] holds;
  private Map<Integer, Suspect> suspects = new HashMap<>();
  private long nextNanos;

  /** Of the players of a world; the first check is due after a period. */
  public PieceAudit(World world, long nowNanos) {
    this.world = world;
    holds = new PieceHold[world.config().maxPlayers()];
    nextNanos = nowNanos + PERIOD_NANOS;
  }

  /** Whether a period is over; begins the next one. */
  public boolean isDue(long nowNanos) {
    if (nowNanos - nextNanos < 0) {
      return false;
    }
    nextNanos = nowNanos + PERIOD_NANOS;
    return true;
  }

  /**
   * Checks the pieces of all players.
   *
   * @return the players whose pieces are stray, mostly none
   */
  public List<Integer> check(PieceHolders holders, long nowNanos) {
    Arrays.fill(holds, PieceHold.NONE);
    holders.mark(holds);
    Map<Integer, Suspect> still = new HashMap<>();
    List<Integer> strays = new ArrayList<>();
    for (int player = 0; player < holds.length; player++) {
      if (holds[player] != PieceHold.HELD && world.isPresent(player)) {
        Suspect suspect = suspects.get(player);
        if (suspect == null || suspect.hold() != holds[player]) {
          suspect =
              new Suspect(holds[player], nowNanos, holders.turnsTaken() + holders.turnsWaiting());
        }
        if (isStray(suspect, holders.turnsTaken(), nowNanos)) {
          strays.add(player);
        } else {
          still.put(player, suspect);
        }
      }
    }
    suspects = still;
    return strays;
  }

  private static boolean isStray(Suspect suspect, long turnsTaken, long nowNanos) {
    long nanos = nowNanos - suspect.sinceNanos();
    return switch (suspect.hold()) {
      case HELD -> false;
      case ENDING -> nanos >= ENDING_NANOS;
      case NONE -> nanos >= LEAVE_NANOS && turnsTaken >= suspect.turns();
    };
  }
}
