package org.malpan.replay;

/** Re-runs a recording and compares every state with what was recorded. */
public final class ReplayVerifier {

  /** What came of it. */
  public sealed interface Result {

    /**
     * Every recorded hash was met.
     *
     * @param ticks compared
     */
    record Verified(long ticks) implements Result {}

    /**
     * This build computes something else.
     *
     * @param tick the first that differs: the state after it
     * @param recorded low 32 bits of the hash in the file
     * @param computed low 32 bits of this build's
     */
    record Diverged(long tick, int recorded, int computed) implements Result {}
  }

  private ReplayVerifier() {}

  /**
   * Plays the whole recording.
   *
   * @throws ReplayFormatException when a chunk is damaged
   */
  public static Result verify(ReplayFile file) throws ReplayFormatException {
    ReplayPlayer player = new ReplayPlayer(file);
    long first = player.tick();
    while (player.step(Silence.EVENTS)) {
      if (!player.isTrue()) {
        return new Result.Diverged(
            player.tick(), player.recordedHash(), (int) player.world().stateHash());
      }
    }
    return new Result.Verified(player.tick() - first);
  }
}
