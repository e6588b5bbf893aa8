package org.malpan.replay;

import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;

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

    /**
     * The states are the same up to there, but what this build tells the players is not.
     *
     * @param tick the first that differs
     * @param players who is told something else, as far as the recording says
     */
    record OutputDiverged(long tick, List<Integer> players) implements Result {

      /** Keeps its own copy. */
      public OutputDiverged {
        players = List.copyOf(players);
      }
    }
  }

  private ReplayVerifier() {}

  /**
   * Plays the whole recording.
   *
   * @throws ReplayFormatException when a chunk is damaged or two do not fit together
   */
  public static Result verify(ReplayFile file) throws ReplayFormatException {
    return verify(file, tick -> {});
  }

  /**
   * Plays the whole recording, and says how far it is.
   *
   * @param progress told ticks done, before each; what it throws ends the verifying
   * @throws ReplayFormatException when a chunk is damaged or two do not fit together
   */
  public static Result verify(ReplayFile file, LongConsumer progress) throws ReplayFormatException {
    ReplayPlayer player = new ReplayPlayer(file);
    Iterator<ReplayIndex.Entry> keyframes =
        file.entries().stream().filter(e -> e.type() == ReplayFormat.KEYFRAME).iterator();
    ReplayIndex.Entry keyframe = keyframes.next();
    OutputCheck output = new OutputCheck(file, player.world());
    long first = player.tick();
    do {
      progress.accept(player.tick());
      int computed =
          player.isHashed() || keyframe != null && keyframe.tick() <= player.tick()
              ? player.computedHash()
              : 0;
      if (player.isHashed() && player.recordedHash() != computed) {
        return new Result.Diverged(player.tick(), player.recordedHash(), computed);
      }
      while (keyframe != null && keyframe.tick() <= player.tick()) {
        int recorded = file.metadata().hashOf(file.restore(keyframe));
        if (keyframe.tick() != player.tick() || recorded != computed) {
          return new Result.Diverged(player.tick(), recorded, computed);
        }
        keyframe = keyframes.hasNext() ? keyframes.next() : null;
      }
    } while (step(player, output));
    if (output.oddTick().isPresent()) {
      return new Result.OutputDiverged(output.oddTick().getAsLong(), output.oddPlayers());
    }
    if (keyframe != null) {
      throw new ReplayFormatException(
          "%s: a keyframe of tick %d, but the ticks end at %d"
              .formatted(file.path(), keyframe.tick(), player.tick()));
    }
    return new Result.Verified(player.tick() - first);
  }

  /** Plays one tick; false at the end, or once it is known whose output differs. */
  private static boolean step(ReplayPlayer player, OutputCheck output)
      throws ReplayFormatException {
    if (output.isOver() && output.oddTick().isPresent()) {
      return false;
    }
    long tick = player.tick();
    output.begin(tick);
    if (!player.step(output.events())) {
      return false;
    }
    output.end(tick);
    return true;
  }
}
