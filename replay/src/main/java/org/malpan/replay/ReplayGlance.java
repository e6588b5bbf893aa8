package org.malpan.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.malpan.board.Pieces;
import org.malpan.client.RecordingEntry;
import org.malpan.world.World;

/**
 * A quick look into a recording, for a list of many: reads a few keyframes instead of the whole
 * file, and plays at most some ticks to its middle.
 */
public final class ReplayGlance {

  /** Keyframes that are read, evenly spread. */
  private static final int MOST_KEYFRAMES = 8;

  /** Pieces times ticks that are played to come to the middle. */
  private static final long MOST_WORK = 200_000;

  private static final int MOST_SPOTS = 500;

  private ReplayGlance() {}

  /**
   * Looks into it.
   *
   * @throws ReplayFormatException when it cannot be played from any tick, or a part that is looked
   *     at is damaged
   */
  public static RecordingEntry.Summary at(ReplayFile file) throws ReplayFormatException {
    ReplayMetadata metadata = file.metadata();
    long ticks = file.lastTick() - metadata.firstTick();
    World middle = middle(file, metadata.firstTick() + ticks / 2);
    Set<String> players = new HashSet<>();
    addPlayers(middle, players);
    List<ReplayIndex.Entry> keyframes =
        file.entries().stream().filter(e -> e.type() == ReplayFormat.KEYFRAME).toList();
    int read = Math.min(MOST_KEYFRAMES, keyframes.size());
    for (int i = 0; i < read; i++) {
      addPlayers(file.restore(keyframes.get(i * keyframes.size() / read)), players);
    }
    return new RecordingEntry.Summary(
        metadata.world().board(),
        Duration.ofMillis(ticks * 1000 / metadata.world().tickRate()),
        players.size(),
        file.isComplete(),
        spots(middle));
  }

  /** The world at that tick, or as near before it as little work allows. */
  private static World middle(ReplayFile file, long tick) throws ReplayFormatException {
    long keyframe =
        file.keyframes().stream().filter(at -> at <= tick).reduce((_, last) -> last).orElse(tick);
    ReplayPlayer player = ReplayPlayer.toWatch(file);
    player.seek(keyframe);
    long pieces = Math.max(1, player.world().playerCount() + player.world().config().npcs());
    player.seek(Math.min(tick, keyframe + Math.max(1, MOST_WORK / pieces)));
    return player.world();
  }

  private static void addPlayers(World world, Set<String> players) {
    for (int id = 0; id < world.config().maxPlayers(); id++) {
      if (world.isPresent(id)) {
        players.add(id + " " + world.name(id));
      }
    }
  }

  private static List<RecordingEntry.Spot> spots(World world) {
    Pieces pieces = new Pieces(world);
    List<RecordingEntry.Spot> spots = new ArrayList<>();
    for (int id = 0; id < world.capacity() && spots.size() < MOST_SPOTS; id++) {
      if (world.isPresent(id)) {
        spots.add(
            new RecordingEntry.Spot(
                world.x(id), world.y(id), pieces.kind(id), world.isNpc(id) ? -1 : id));
      }
    }
    return List.copyOf(spots);
  }
}
