package org.malpan.replay;

import java.util.Iterator;

/**
 * Re-runs a recording and compares every state with what was recorded: each recorded hash, and each
 * keyframe on the way, so that whatever tick play starts from, it plays the same match.
 */
public final class ReplayVerifier {

  /** What came of it. */
  public sealed interface Result {

    /**
     * Every recorded state was met, as far as the file goes: {@link ReplayFile#isComplete} says
     * whether its end is there.
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
   * @throws ReplayFormatException when a chunk is damaged or two do not fit together
   */
  public static Result verify(ReplayFile file) throws ReplayFormatException {
    ReplayPlayer player = new ReplayPlayer(file);
    Iterator<ReplayIndex.Entry> keyframes =
        file.entries().stream().filter(e -> e.type() == ReplayFormat.KEYFRAME).iterator();
    ReplayIndex.Entry keyframe = keyframes.next();
    long first = player.tick();
    do {
      int computed =
          player.isHashed() || keyframe != null && keyframe.tick() <= player.tick()
              ? (int) player.world().stateHash()
              : 0;
      if (player.isHashed() && player.recordedHash() != computed) {
        return new Result.Diverged(player.tick(), player.recordedHash(), computed);
      }
      while (keyframe != null && keyframe.tick() <= player.tick()) {
        int recorded = (int) file.restore(keyframe).stateHash();
        if (keyframe.tick() != player.tick() || recorded != computed) {
          return new Result.Diverged(player.tick(), recorded, computed);
        }
        keyframe = keyframes.hasNext() ? keyframes.next() : null;
      }
    } while (player.step(Silence.EVENTS));
    if (keyframe != null) {
      throw new ReplayFormatException(
          "%s: a keyframe of tick %d, but the ticks end at %d"
              .formatted(file.path(), keyframe.tick(), player.tick()));
    }
    return new Result.Verified(player.tick() - first);
  }
}
