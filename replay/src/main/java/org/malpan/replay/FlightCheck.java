package org.malpan.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.malpan.world.TickInputs;
import org.malpan.world.World;

/**
 * Plays a running match again, stretch by stretch from keyframe to keyframe, and compares: a world
 * whose state does not follow from its inputs is found out while the match is still there to be
 * looked at. Not thread-safe.
 */
final class FlightCheck {

  private final ReplayMetadata metadata;
  private final List<JournalChunk> stretch = new ArrayList<>();

  FlightCheck(ReplayMetadata metadata) {
    this.metadata = metadata;
  }

  /** Forgets the stretch at hand. */
  void clear() {
    stretch.clear();
  }

  /**
   * Takes the next chunk; a keyframe ends a stretch.
   *
   * @param skip whether there is no time to play it
   * @return the first tick whose state does not follow, if there is one
   */
  Optional<Long> add(JournalChunk chunk, boolean skip) throws ReplayFormatException {
    Optional<Long> found = Optional.empty();
    if (chunk.type() == ReplayFormat.KEYFRAME) {
      if (!skip && !stretch.isEmpty()) {
        found = play(chunk);
      }
      stretch.clear();
      stretch.add(chunk);
    } else if (!stretch.isEmpty() && chunk.type() == ReplayFormat.TICKS) {
      stretch.add(chunk);
    }
    return found;
  }

  private Optional<Long> play(JournalChunk end) throws ReplayFormatException {
    World world = metadata.restore(stretch.getFirst().payload());
    TickInputs inputs = new TickInputs();
    for (JournalChunk chunk : stretch.subList(1, stretch.size())) {
      TickReader ticks =
          new TickReader(
              "the flight recorder", world.game().schema(), chunk.tick(), chunk.payload());
      while (ticks.hasNext()) {
        ticks.next(inputs);
        world.step(inputs, Silence.EVENTS);
        if (ticks.isHashed() && ticks.hash() != (int) world.stateHash()) {
          return Optional.of(world.tick());
        }
      }
    }
    World recorded = metadata.restore(end.payload());
    boolean same = recorded.tick() == world.tick() && recorded.stateHash() == world.stateHash();
    return same ? Optional.empty() : Optional.of(recorded.tick());
  }
}
