package org.malpan.replay;

import java.util.function.Consumer;
import org.malpan.protocol.NativeFormat;
import org.malpan.world.TickInputs;
import org.malpan.world.World;

/**
 * Makes chunks of a world's ticks: a chunk of ticks a second, a keyframe now and then. Works in
 * memory only, on the tick thread.
 */
final class JournalEncoder {

  /** While nothing comes in; a tick with inputs always has its own. */
  private static final int HASHES_A_SECOND = 30;

  private static final int CHUNK_BYTES = 512 * 1024;

  private static final TickInputs NONE = new TickInputs();

  private final int keyframeSeconds;
  private final Consumer<JournalChunk> chunks;
  private final OutputKept kept;
  private final ByteSink encoded = new ByteSink();
  private final TickWriter ticks = new TickWriter(encoded);
  private long chunkTick;
  private long tick;
  private long nextKeyframeTick;
  private long keyframeTick;
  private long nextHashTick;

  /** As it was given last; null when its state is none that a tick leaves behind. */
  private World world;

  /** Whether a tick is encoded in part. */
  private boolean encoding;

  /** Null before the start, and where no output is kept. */
  private OutputWriter output;

  /**
   * @param keyframeSeconds seconds of the match between two keyframes
   * @param kept of what the players are told
   * @param chunks takes each, in order, and must not block
   */
  JournalEncoder(int keyframeSeconds, OutputKept kept, Consumer<JournalChunk> chunks) {
    this.kept = kept;
    this.keyframeSeconds = keyframeSeconds;
    this.chunks = chunks;
  }

  /** Begins with a keyframe. */
  void start(World started) {
    world = started;
    output =
        switch (kept) {
          case NONE -> null;
          case HASHES -> writer(false);
          case FRAMES -> writer(true);
        };
    chunkTick = world.tick();
    tick = world.tick();
    keyframe();
  }

  private OutputWriter writer(boolean framesKept) {
    return new OutputWriter(
        world.config().maxPlayers(), NativeFormat.of(world.game()), framesKept, chunks);
  }

  /** Hears what the players are told; null where it is not kept. */
  OutputWriter output() {
    return output;
  }

  /** Ticks done when the last tick was encoded. */
  long tick() {
    return tick;
  }

  /**
   * Encodes a tick.
   *
   * @param ticked its state after the tick
   * @return false when the tick has more inputs than the format holds
   */
  boolean tick(World ticked, TickInputs inputs) {
    world = ticked;
    encoding = true;
    if (!write(inputs)) {
      return false;
    }
    encoding = false;
    tick = world.tick();
    if (output != null) {
      output.endTick();
    }
    boolean second = tick - chunkTick >= world.config().tickRate();
    boolean keyframe = tick >= nextKeyframeTick;
    if (second || keyframe || encoded.size() >= CHUNK_BYTES) {
      endChunk();
    }
    if (keyframe) {
      keyframe();
    }
    return true;
  }

  /** A tick in which nothing came in needs no hash of its own while ticks are that short. */
  private boolean write(TickInputs inputs) {
    if (inputs.isEmpty() && world.tick() < nextHashTick && ticks.writeQuiet()) {
      return true;
    }
    nextHashTick =
        world.tick()
            + Math.clamp(
                world.config().tickRate() / HASHES_A_SECOND, 1, ReplayFormat.MAX_QUIET_TICKS + 1);
    return ticks.write(inputs, (int) world.stateHash());
  }

  /**
   * The match has failed: hands over the ticks that are whole, then the inputs of the one that is
   * not. What the players were told in it is left out, and so are the output hashes of the ticks of
   * the same chunk: they run on through it.
   *
   * @param ofTick the tick that the inputs belong to
   */
  void fail(World failed, long ofTick, TickInputs inputs, Throwable fault) {
    if (encoding) {
      world = null;
      // The fault is this encoder's: the chunk at hand holds half a tick.
      return;
    }
    TickInputs given = ofTick == tick ? inputs : NONE;
    if (given == inputs && failed.tick() > tick) {
      // The step was finished, only nobody said so: another observer's fault.
      boolean _ = tick(failed, inputs);
      given = NONE;
    }
    if (output != null && failed.tick() == ofTick) {
      output.dropUnfinishedTick();
    }
    endChunk();
    chunks.accept(
        new JournalChunk(ReplayFormat.FAILED_TICK, tick, FailedTick.encode(given, fault)));
    output = null;
    world = null;
  }

  /**
   * Hands over what is there at the end of the match. The last state is recorded as a whole: where
   * another build computes it otherwise, it is what the difference is named by.
   */
  void end() {
    endChunk();
    if (world != null && world.tick() == tick && keyframeTick < tick) {
      keyframe();
    }
  }

  /** Hands over what is encoded so far. */
  void endChunk() {
    ticks.flush();
    if (encoded.size() > 0) {
      chunks.accept(new JournalChunk(ReplayFormat.TICKS, chunkTick, encoded.copy()));
      encoded.clear();
    }
    if (output != null) {
      output.endChunk(chunkTick);
    }
    chunkTick = tick;
  }

  private void keyframe() {
    keyframeTick = world.tick();
    nextKeyframeTick = world.tick() + (long) keyframeSeconds * world.config().tickRate();
    chunks.accept(new JournalChunk(ReplayFormat.KEYFRAME, world.tick(), world.snapshot()));
  }
}
