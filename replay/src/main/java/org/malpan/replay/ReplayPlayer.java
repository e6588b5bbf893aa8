package org.malpan.replay;

import java.util.List;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/**
 * Plays a recording: a world that is given the recorded inputs tick by tick, and can be put to any
 * tick. Not thread-safe.
 */
public final class ReplayPlayer {

  private final ReplayFile file;
  private final List<ReplayIndex.Entry> entries;
  private final TickInputs inputs = new TickInputs();
  private World world;

  /** The chunk at hand and the place of the one behind it; null between chunks. */
  private TickReader chunk;

  private int nextEntry;
  private boolean hashed;
  private int recordedHash;

  /** Whether keyframes on the way are taken for the state. */
  private final boolean takesKeyframes;

  /**
   * Starts at the recording's first keyframe.
   *
   * @throws ReplayFormatException when there is none to start at
   */
  public ReplayPlayer(ReplayFile file) throws ReplayFormatException {
    this(file, false);
  }

  private ReplayPlayer(ReplayFile file, boolean takesKeyframes) throws ReplayFormatException {
    this.file = file;
    this.entries = file.entries();
    this.takesKeyframes = takesKeyframes;
    restore(keyframeAt(Long.MIN_VALUE));
  }

  /**
   * A player for people who watch. Where the game here has another version of its rules, it plays
   * from keyframe to keyframe: a state that differs from the next keyframe ends there, and {@link
   * #world} is another object from then on.
   *
   * @throws ReplayFormatException when there is no keyframe to start at
   */
  static ReplayPlayer toWatch(ReplayFile file) throws ReplayFormatException {
    return new ReplayPlayer(file, file.metadata().otherVersion().isPresent());
  }

  /** The world as it is at this moment; to be read only. */
  public World world() {
    return world;
  }

  /** Ticks done. */
  public long tick() {
    return world.tick();
  }

  /** The inputs of the tick that was played last. */
  public TickInputs inputs() {
    return inputs;
  }

  /**
   * Whether the world's hash after the last tick is the one that was recorded, as far as one was:
   * of ticks in which nothing came in not every one has its own.
   */
  public boolean isTrue() {
    return !hashed || recordedHash == computedHash();
  }

  /** Whether the last tick has its hash recorded. */
  public boolean isHashed() {
    return hashed;
  }

  /** The low 32 bits of the hash that was recorded after the last tick, where one was. */
  public int recordedHash() {
    return recordedHash;
  }

  /** The hash of the world as it is, as the recording's format has it. */
  int computedHash() {
    return file.metadata().hashOf(world);
  }

  /**
   * Plays one tick.
   *
   * @return false at the end of the recording
   */
  public boolean step(WorldEvents events) throws ReplayFormatException {
    if (!findNext()) {
      return false;
    }
    chunk.next(inputs);
    hashed = chunk.isHashed();
    recordedHash = chunk.hash();
    world.step(inputs, events);
    if (takesKeyframes && !chunk.hasNext()) {
      takeKeyframe();
    }
    return true;
  }

  private boolean findNext() throws ReplayFormatException {
    while (chunk == null || !chunk.hasNext()) {
      if (nextEntry == entries.size()) {
        return false;
      }
      ReplayIndex.Entry entry = entries.get(nextEntry++);
      if (entry.type() == ReplayFormat.TICKS) {
        chunk = file.ticks(entry);
      }
    }
    if (chunk.tick() != world.tick()) {
      throw new ReplayFormatException(
          "%s: tick %d follows tick %d".formatted(file.path(), chunk.tick(), world.tick()));
    }
    return true;
  }

  /**
   * Goes to a tick, forward or back: restores the nearest keyframe before it when that is nearer
   * than the present, then steps. Ends at the recording's end when that comes first.
   *
   * @param target ticks done
   */
  public void seek(long target) throws ReplayFormatException {
    int keyframe = keyframeAt(target);
    if (target < tick() || entries.get(keyframe).tick() > tick()) {
      restore(keyframe);
    }
    play(target);
  }

  /**
   * Plays on to a tick without a look at any keyframe: to what this build makes of the inputs. Ends
   * at the recording's end when that comes first; does nothing when the tick is past.
   */
  void play(long target) throws ReplayFormatException {
    while (tick() < target && step(Silence.EVENTS)) {
      // Each step is the whole work.
    }
  }

  /** Behind the events of a tick, so that they are all of one world. */
  private void takeKeyframe() throws ReplayFormatException {
    for (int i = nextEntry; i < entries.size(); i++) {
      ReplayIndex.Entry entry = entries.get(i);
      if (entry.type() == ReplayFormat.TICKS) {
        return;
      }
      if (entry.type() == ReplayFormat.KEYFRAME && entry.tick() == tick()) {
        World keyframe = file.restore(entry);
        if (file.metadata().hashOf(keyframe) != computedHash()) {
          world = keyframe;
        }
        return;
      }
    }
  }

  /** The place of the last keyframe at or before that tick, or of the first one. */
  private int keyframeAt(long target) throws ReplayFormatException {
    int found = -1;
    for (int i = 0; i < entries.size(); i++) {
      ReplayIndex.Entry entry = entries.get(i);
      if (entry.type() == ReplayFormat.KEYFRAME && (found < 0 || entry.tick() <= target)) {
        found = i;
      }
    }
    if (found < 0) {
      throw new ReplayFormatException("%s: it has no keyframe to start at".formatted(file.path()));
    }
    return found;
  }

  private void restore(int keyframe) throws ReplayFormatException {
    world = file.restore(entries.get(keyframe));
    chunk = null;
    nextEntry = keyframe + 1;
    hashed = true;
    recordedHash = computedHash();
    inputs.clear();
  }
}
