package org.malpan.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.malpan.server.FrameWriter;
import org.malpan.server.PlayerStreams;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/**
 * Computes again what the players were told, and compares it with the recorded hashes, and with the
 * recorded frames where there are any.
 */
final class OutputCheck {

  /** Gives both what the step tells. */
  private record Both(OutputDigest digest, FrameCheck frames) implements PlayerStreams.Receiver {

    @Override
    public void event(FrameWriter frame) {
      digest.event(frame);
      frames.event(frame);
    }

    @Override
    public void tell(int player) {
      digest.told(player);
      frames.told(player);
    }

    @Override
    public void tell(int[] players, int count) {
      digest.told(players, count);
      frames.told(players, count);
    }

    @Override
    public void joined(long session, int player) {
      // A welcome is no part of what the ticks tell.
    }

    @Override
    public void refused(long session) {
      // Nobody plays, nobody is told.
    }

    @Override
    public void left(int player) {
      // Nobody is told.
    }
  }

  private final ReplayFile file;
  private final List<ReplayIndex.Entry> entries;
  private final int maxPlayers;
  private final OutputDigest digest;
  private final PlayerStreams streams;

  /** Null where no frames are recorded. */
  private final FrameCheck frames;

  private int next;
  private OutputHashes chunk;
  private OptionalLong oddTick = OptionalLong.empty();
  private List<Integer> oddPlayers = List.of();
  private long ticks;

  /** No more hashes are compared. */
  private boolean over;

  OutputCheck(ReplayFile file, World world) throws ReplayFormatException {
    this.file = file;
    entries = file.entries().stream().filter(e -> e.type() == ReplayFormat.OUTPUT_HASHES).toList();
    maxPlayers = world.config().maxPlayers();
    RecordedWire wire = RecordedWire.of(file.metadata());
    digest = new OutputDigest(maxPlayers, wire.format());
    frames = OutputFrames.areIn(file) ? new FrameCheck(file, maxPlayers, wire) : null;
    streams = new PlayerStreams(world, frames == null ? digest : new Both(digest, frames));
    over = entries.isEmpty();
  }

  /** What the next step is to tell. */
  WorldEvents events() {
    return over && frames == null ? Silence.EVENTS : streams;
  }

  /** Before a step. */
  void begin(long tick) throws ReplayFormatException {
    if (frames != null) {
      frames.begin(tick);
    }
    beginHashes(tick);
  }

  private void beginHashes(long tick) throws ReplayFormatException {
    while (!over && (chunk == null || tick >= chunk.endTick())) {
      chunk = null;
      if (next == entries.size()) {
        over = true;
      } else if (entries.get(next).tick() > tick) {
        return;
      } else {
        ReplayIndex.Entry entry = entries.get(next++);
        chunk =
            OutputHashes.parse(
                file.path().toString(), entry.tick(), maxPlayers, file.payload(entry));
        digest.reset();
      }
    }
  }

  /** After the step of that tick. */
  void end(long tick) throws ReplayFormatException {
    if (frames != null) {
      frames.end(tick);
    }
    endHashes(tick);
  }

  /** After the last step that there is. */
  void finish(long tick) throws ReplayFormatException {
    if (frames != null) {
      frames.finish(tick);
    }
  }

  private void endHashes(long tick) {
    boolean spoke = digest.takeSpoke();
    if (over || chunk == null || tick < chunk.firstTick()) {
      return;
    }
    Integer recorded = chunk.ofTick().get((int) (tick - chunk.firstTick()));
    boolean same = recorded == null ? !spoke : spoke && recorded == digest.ofAll();
    ticks += same ? 1 : 0;
    if (!same && oddTick.isEmpty()) {
      oddTick = OptionalLong.of(tick + 1);
    }
    if (tick + 1 == chunk.endTick()) {
      comparePlayers(tick + 1);
    }
  }

  private void comparePlayers(long tick) {
    List<Integer> odd = new ArrayList<>();
    Map<Integer, Integer> recorded = chunk.ofPlayer();
    for (int player = 0; player < maxPlayers; player++) {
      boolean told = digest.toldPlayers().get(player);
      Integer hash = recorded.get(player);
      if (hash == null ? told : !told || hash != digest.of(player)) {
        odd.add(player);
      }
    }
    if (!odd.isEmpty() && oddTick.isEmpty()) {
      oddTick = OptionalLong.of(tick);
    }
    oddPlayers = List.copyOf(odd);
    over |= oddTick.isPresent();
  }

  /** Whether something differs, and whose it is is known as far as it ever will be. */
  boolean isSettled() {
    return over && oddTick.isPresent() || frames != null && frames.difference().isPresent();
  }

  /** The first difference; empty when there is none so far. */
  Optional<ReplayVerifier.Result.OutputDiverged> difference() {
    Optional<FrameDifference> frame = frames == null ? Optional.empty() : frames.difference();
    if (oddTick.isEmpty() && frame.isEmpty()) {
      return Optional.empty();
    }
    long tick =
        Math.min(
            oddTick.orElse(Long.MAX_VALUE),
            frame.map(FrameDifference::tick).orElse(Long.MAX_VALUE));
    // Hashes of players come once a second: until then the frames know more.
    List<Integer> players =
        oddPlayers.isEmpty() && frame.isPresent() ? frame.get().players() : oddPlayers;
    return Optional.of(new ReplayVerifier.Result.OutputDiverged(tick, players, frame));
  }

  /** Ticks whose output hash is the recorded one. */
  long ticks() {
    return ticks;
  }

  /** Ticks whose frames are the recorded ones; empty where no frames are recorded. */
  OptionalLong frameTicks() {
    return frames == null ? OptionalLong.empty() : OptionalLong.of(frames.ticks());
  }
}
