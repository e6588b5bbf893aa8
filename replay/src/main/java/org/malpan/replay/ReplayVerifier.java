package org.malpan.replay;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.malpan.protocol.Text;
import org.malpan.world.TickInputs;

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
     * @param frame the first frame that differs, where frames are recorded
     */
    record OutputDiverged(long tick, List<Integer> players, Optional<FrameDifference> frame)
        implements Result {

      /** Keeps its own copy. */
      public OutputDiverged {
        players = List.copyOf(players);
      }
    }

    /**
     * This build cannot carry out a tick.
     *
     * @param tick ticks done before it
     * @param at the input that fails, or what comes after the last one, in words
     * @param fault what is thrown, in one line
     * @param recorded the fault in the file, in one line; empty when the tick did not fail when it
     *     was recorded
     */
    record Failed(long tick, String at, String fault, Optional<String> recorded)
        implements Result {}
  }

  /**
   * Plays the whole recording.
   *
   * @throws ReplayFormatException when a chunk is damaged or two do not fit together
   */
  public static Result verify(ReplayFile file) throws ReplayFormatException {
    return report(file).result();
  }

  /**
   * Plays the whole recording, and says how far it is.
   *
   * @param progress told ticks done, before each; what it throws ends the verifying
   * @throws ReplayFormatException when a chunk is damaged or two do not fit together
   */
  public static Result verify(ReplayFile file, LongConsumer progress) throws ReplayFormatException {
    return new ReplayVerifier(file).play(progress).result();
  }

  /**
   * Plays the whole recording, and says how much was compared.
   *
   * @throws ReplayFormatException when a chunk is damaged or two do not fit together
   */
  public static VerifyReport report(ReplayFile file) throws ReplayFormatException {
    return new ReplayVerifier(file).play(tick -> {});
  }

  private final ReplayFile file;
  private final ReplayPlayer player;
  private final Iterator<ReplayIndex.Entry> keyframes;
  private final OutputCheck output;
  private final long first;

  /** The next keyframe that is not compared yet, or null. */
  private ReplayIndex.Entry keyframe;

  private long stateTicks;

  private ReplayVerifier(ReplayFile file) throws ReplayFormatException {
    this.file = file;
    player = new ReplayPlayer(file);
    keyframes = file.entries().stream().filter(e -> e.type() == ReplayFormat.KEYFRAME).iterator();
    keyframe = keyframes.next();
    output = new OutputCheck(file, player.world());
    first = player.tick();
  }

  private VerifyReport play(LongConsumer progress) throws ReplayFormatException {
    Optional<? extends Result> found;
    boolean more;
    do {
      progress.accept(player.tick());
      found = compareState();
      if (found.isPresent()) {
        return of(found.get());
      }
      long tick = player.tick();
      try {
        more = !output.isSettled() && step(tick);
      } catch (RuntimeException | Error fault) {
        return of(failed(file, tick, player.inputs(), fault, Optional.empty()));
      }
    } while (more);
    output.finish(player.tick());
    found = output.difference();
    if (found.isPresent()) {
      return of(found.get());
    }
    if (keyframe != null) {
      throw new ReplayFormatException(
          "%s: a keyframe of tick %d, but the ticks end at %d"
              .formatted(file.path(), keyframe.tick(), player.tick()));
    }
    return tryFailedTick();
  }

  private VerifyReport of(Result result) {
    return of(result, Optional.empty());
  }

  private VerifyReport of(Result result, Optional<FailedTick> passed) {
    return new VerifyReport(
        result,
        player.tick() - first,
        stateTicks,
        output.ticks(),
        output.frameTicks(),
        passed,
        file.metadata().buildSentence(),
        file.isComplete());
  }

  /** Each recorded hash, and each keyframe. */
  private Optional<Result.Diverged> compareState() throws ReplayFormatException {
    long tick = player.tick();
    boolean isKeyframe = keyframe != null && keyframe.tick() <= tick;
    int computed = player.isHashed() || isKeyframe ? player.computedHash() : 0;
    if (player.isHashed() && player.recordedHash() != computed) {
      return Optional.of(new Result.Diverged(tick, player.recordedHash(), computed));
    }
    while (keyframe != null && keyframe.tick() <= tick) {
      int recorded = file.metadata().hashOf(file.restore(keyframe));
      if (keyframe.tick() != tick || recorded != computed) {
        return Optional.of(new Result.Diverged(tick, recorded, computed));
      }
      keyframe = keyframes.hasNext() ? keyframes.next() : null;
    }
    stateTicks += player.isHashed() && tick > first ? 1 : 0;
    return Optional.empty();
  }

  /** Plays one tick; false at the end. */
  private boolean step(long tick) throws ReplayFormatException {
    output.begin(tick);
    if (!player.step(output.events())) {
      return false;
    }
    output.end(tick);
    return true;
  }

  /** The tick that failed when it was recorded, if there is one, must be tried again. */
  private VerifyReport tryFailedTick() throws ReplayFormatException {
    Optional<FailedTick> failure = file.failure();
    if (failure.isEmpty() || failure.get().tick() != player.tick()) {
      return of(new Result.Verified(player.tick() - first));
    }
    VerifyReport verified = of(new Result.Verified(player.tick() - first), failure);
    return TickTrial.run(player.world(), failure.get().inputs())
        .map(fault -> of(failed(failure.get().tick(), fault, failure.map(FailedTick::fault))))
        .orElse(verified);
  }

  /**
   * Finds the input by which a tick failed: carries it out again, input by input.
   *
   * @param recorded the fault in the file
   */
  static Result.Failed failed(
      ReplayFile file, long tick, TickInputs inputs, Throwable fault, Optional<String> recorded)
      throws ReplayFormatException {
    TickTrial.rethrowUnlessOurs(fault);
    ReplayPlayer again = new ReplayPlayer(file);
    again.seek(tick);
    TickTrial.Fault found =
        TickTrial.run(again.world(), inputs)
            .orElseThrow(() ->
                new IllegalStateException(
                    "tick %d failed, and does not when it is carried out again".formatted(tick),
                    fault));
    return failed(tick, found, recorded);
  }

  private static Result.Failed failed(long tick, TickTrial.Fault fault, Optional<String> recorded) {
    return new Result.Failed(tick, fault.at(), Text.escaped(fault.fault().toString()), recorded);
  }
}
