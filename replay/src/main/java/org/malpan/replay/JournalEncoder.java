package org.malpan.replay;

import java.util.function.Consumer;
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

  private final int keyframeSeconds;
  private final Consumer<JournalChunk> chunks;
  private final ByteSink encoded = new ByteSink();
  private final TickWriter ticks = new TickWriter(encoded);
  private long chunkTick;
  private long tick;
  private long nextKeyframeTick;
  private long nextHashTick;

  /**
   * @param keyframeSeconds seconds of the match between two keyframes
   * @param chunks takes each, in order, and must not block
   */
  JournalEncoder(int keyframeSeconds, Consumer<JournalChunk> chunks) {
    this.keyframeSeconds = keyframeSeconds;
    this.chunks = chunks;
  }

  /** Begins with a keyframe. */
  void start(World world) {
    chunkTick = world.tick();
    tick = world.tick();
    keyframe(world);
  }

  /** Ticks done when the last tick was encoded. */
  long tick() {
    return tick;
  }

  /**
   * Encodes a tick.
   *
   * @param world its state after the tick
   * @return false when the tick has more inputs than the format holds
   */
  boolean tick(World world, TickInputs inputs) {
    if (!write(world, inputs)) {
      return false;
    }
    tick = world.tick();
    boolean second = tick - chunkTick >= world.config().tickRate();
    boolean keyframe = tick >= nextKeyframeTick;
    if (second || keyframe || encoded.size() >= CHUNK_BYTES) {
      endChunk();
    }
    if (keyframe) {
      keyframe(world);
    }
    return true;
  }

  /** A tick in which nothing came in needs no hash of its own while ticks are that short. */
  private boolean write(World world, TickInputs inputs) {
    if (inputs.isEmpty() && world.tick() < nextHashTick && ticks.writeQuiet()) {
      return true;
    }
    nextHashTick =
        world.tick()
            + Math.clamp(
                world.config().tickRate() / HASHES_A_SECOND, 1, ReplayFormat.MAX_QUIET_TICKS + 1);
    return ticks.write(inputs, world.stateHash());
  }

  /** Hands over what is encoded so far. */
  void endChunk() {
    ticks.flush();
    if (encoded.size() > 0) {
      chunks.accept(new JournalChunk(ReplayFormat.TICKS, chunkTick, encoded.copy()));
      encoded.clear();
    }
    chunkTick = tick;
  }

  private void keyframe(World world) {
    nextKeyframeTick = world.tick() + (long) keyframeSeconds * world.config().tickRate();
    chunks.accept(new JournalChunk(ReplayFormat.KEYFRAME, world.tick(), world.snapshot()));
  }
}
