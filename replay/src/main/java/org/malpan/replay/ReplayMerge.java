package org.malpan.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.malpan.world.World;

/** Puts consecutive parts of one match together. */
public final class ReplayMerge {

  private ReplayMerge() {}

  /**
   * Writes the parts into a new file; their chunks are copied as they are.
   *
   * @param parts in the order of their ticks, at least one
   * @return ticks of the new recording
   * @throws ReplayFormatException naming the two parts that do not fit together
   * @throws IOException naming the new file
   */
  public static long write(List<ReplayFile> parts, Path target)
      throws ReplayFormatException, IOException {
    for (int i = 1; i < parts.size(); i++) {
      check(parts.get(i - 1), parts.get(i));
    }
    ReplayMetadata metadata = parts.getFirst().metadata();
    long last = parts.getLast().lastTick();
    try (JournalFile out = JournalFile.create(target, metadata)) {
      for (ReplayFile part : parts) {
        for (ReplayIndex.Entry entry : part.entries()) {
          out.copy(part, entry);
        }
      }
      out.finish(last);
    }
    return last - metadata.firstTick();
  }

  private static void check(ReplayFile before, ReplayFile after) throws ReplayFormatException {
    String both = "%s and %s: ".formatted(before.path(), after.path());
    if (before.metadata().formatVersion() != after.metadata().formatVersion()) {
      throw new ReplayFormatException(both + "parts in different versions of the format");
    }
    if (!before.metadata().game().equals(after.metadata().game())) {
      throw new ReplayFormatException(
          both
              + "parts of %s and of %s"
                  .formatted(before.metadata().game().text(), after.metadata().game().text()));
    }
    if (!before.metadata().world().equals(after.metadata().world())) {
      throw new ReplayFormatException(both + "parts of different worlds");
    }
    long end = before.lastTick();
    if (after.metadata().firstTick() != end) {
      throw new ReplayFormatException(
          both
              + "the first ends at tick %d, the second begins at tick %d"
                  .formatted(end, after.metadata().firstTick()));
    }
    ReplayPlayer player = new ReplayPlayer(before);
    player.seek(end);
    World start = new ReplayPlayer(after).world();
    if (player.world().stateHash() != start.stateHash()) {
      throw new ReplayFormatException(both + "the second does not begin in the state of the first");
    }
  }
}
