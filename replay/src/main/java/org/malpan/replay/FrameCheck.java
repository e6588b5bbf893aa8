package org.malpan.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.malpan.server.FrameWriter;
import org.malpan.server.OutputObserver;

/** Computes the recorded frames again, chunk by chunk, and compares them byte by byte. */
final class FrameCheck implements OutputObserver {

  private final ReplayFile file;
  private final List<ReplayIndex.Entry> entries;
  private final int maxPlayers;
  private final RecordedWire wire;

  /** Of the chunk at hand. */
  private OutputWriter writer;

  /** The place in the file from which on the next chunk is looked for. */
  private int next;

  /** The chunk at hand; null between chunks. */
  private ReplayIndex.Entry chunk;

  private byte[] recorded = {};
  private Optional<byte[]> computed = Optional.empty();

  /** Ticks done at the end of the chunk at hand. */
  private long endTick;

  private long ticks;
  private Optional<FrameDifference> difference = Optional.empty();

  FrameCheck(ReplayFile file, int maxPlayers, RecordedWire wire) {
    this.file = file;
    this.wire = wire;
    this.maxPlayers = maxPlayers;
    entries = file.entries();
  }

  private void take(JournalChunk made) {
    if (made.type() == ReplayFormat.OUTPUT_FRAMES) {
      computed = Optional.of(made.payload());
    }
  }

  /** Before the step of a tick. */
  void begin(long tick) throws ReplayFormatException {
    while (chunk == null && next < entries.size()) {
      ReplayIndex.Entry entry = entries.get(next);
      boolean frames = entry.type() == ReplayFormat.OUTPUT_FRAMES;
      if (frames && entry.tick() > tick) {
        return;
      }
      if (frames && entry.tick() == tick) {
        open(entry);
      }
      next++;
    }
  }

  private void open(ReplayIndex.Entry entry) throws ReplayFormatException {
    chunk = entry;
    writer = new OutputWriter(maxPlayers, wire.format(), true, this::take);
    recorded = file.payload(entry);
    endTick = lastTick();
    ReplayIndex.Entry before = entries.get(Math.max(0, next - 1));
    if (before.type() == ReplayFormat.OUTPUT_HASHES && before.tick() == entry.tick()) {
      endTick =
          OutputHashes.parse(file.path().toString(), entry.tick(), maxPlayers, file.payload(before))
              .endTick();
    }
  }

  /** Without hashes of the same ticks the chunk says nothing of the ticks behind its last frame. */
  private long lastTick() throws ReplayFormatException {
    RecordedFrames frames = new RecordedFrames(chunk.tick(), recorded, maxPlayers);
    try {
      while (frames.next()) {
        // The last is wanted.
      }
    } catch (ReplayFormatException e) {
      throw damaged(e);
    }
    return frames.tick();
  }

  private ReplayFormatException damaged(ReplayFormatException e) {
    return new ReplayFormatException(
        "%s: the frames of tick %d are wrong: %s"
            .formatted(file.path(), chunk.tick(), e.getMessage()),
        e);
  }

  @Override
  public void event(FrameWriter frame) {
    if (chunk != null) {
      writer.event(frame);
    }
  }

  @Override
  public void told(int player) {
    if (chunk != null) {
      writer.told(player);
    }
  }

  @Override
  public void told(int[] players, int count) {
    if (chunk != null) {
      writer.told(players, count);
    }
  }

  /** After the step of a tick. */
  void end(long tick) throws ReplayFormatException {
    if (chunk != null) {
      writer.endTick();
      if (tick + 1 >= endTick) {
        compare(Math.min(tick + 1, endTick));
      }
    }
  }

  /** At the recording's end: a chunk may be about ticks that are not there any more. */
  void finish(long tick) throws ReplayFormatException {
    if (chunk != null) {
      compare(Math.min(tick, endTick));
    }
  }

  private void compare(long tick) throws ReplayFormatException {
    computed = Optional.empty();
    writer.endChunk(chunk.tick());
    Optional<FrameDifference> found = Optional.empty();
    if (computed.isEmpty() || !Arrays.equals(recorded, computed.get())) {
      try {
        found =
            FrameDifference.find(
                chunk.tick(), tick, Optional.of(recorded), computed, maxPlayers, wire);
      } catch (ReplayFormatException e) {
        throw damaged(e);
      }
    }
    ticks += found.isPresent() ? found.get().tick() - 1 - chunk.tick() : tick - chunk.tick();
    if (difference.isEmpty()) {
      difference = found;
    }
    chunk = null;
  }

  /** Ticks whose frames are the recorded ones. */
  long ticks() {
    return ticks;
  }

  /** The first frame that is not. */
  Optional<FrameDifference> difference() {
    return difference;
  }
}
