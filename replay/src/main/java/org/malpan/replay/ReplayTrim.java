package org.malpan.replay;

import java.io.IOException;
import java.nio.file.Path;

/** Cuts a part out of a recording: a recording of its own that starts at a snapshot. */
public final class ReplayTrim {

  private ReplayTrim() {}

  /**
   * Writes the ticks from {@code from} to {@code to} into a new file.
   *
   * @param from ticks done at its start; kept within the recording
   * @param to ticks done at its end; kept within the recording
   * @return ticks written
   * @throws ReplayFormatException when the recording cannot be read, or this build computes other
   *     states than were recorded, so that no snapshot of it would be true
   * @throws IOException naming the new file
   */
  public static long write(ReplayFile file, long from, long to, Path target)
      throws ReplayFormatException, IOException {
    ReplayPlayer player = new ReplayPlayer(file);
    player.seek(from);
    check(file, player);
    ReplayMetadata metadata = file.metadata().inPresentFormat().from(player.tick());
    try (JournalFile out = JournalFile.create(target, metadata)) {
      return copy(file, player, to, out);
    }
  }

  private static long copy(ReplayFile file, ReplayPlayer player, long to, JournalFile out)
      throws ReplayFormatException, IOException {
    int rate = file.metadata().world().tickRate();
    long first = player.tick();
    ByteSink encoded = new ByteSink();
    TickWriter ticks = new TickWriter(encoded);
    out.chunk(ReplayFormat.KEYFRAME, first, player.world().snapshot());
    long chunkTick = first;
    while (player.tick() < to && player.step(Silence.EVENTS)) {
      check(file, player);
      // The check has said that the state is the recorded one. The hash is this format's.
      boolean written =
          !player.isHashed() && ticks.writeQuiet()
              || ticks.write(player.inputs(), (int) player.world().stateHash());
      if (!written) {
        throw new ReplayFormatException(
            "%s: tick %d is larger than a chunk".formatted(file.path(), player.tick()));
      }
      boolean keyframe =
          (player.tick() - first) % ((long) JournalRecorder.KEYFRAME_SECONDS * rate) == 0;
      if (keyframe || player.tick() - chunkTick >= rate || encoded.size() > 512 * 1024) {
        ticks.flush();
        out.chunk(ReplayFormat.TICKS, chunkTick, encoded.copy());
        encoded.clear();
        chunkTick = player.tick();
      }
      if (keyframe) {
        out.chunk(ReplayFormat.KEYFRAME, player.tick(), player.world().snapshot());
      }
    }
    ticks.flush();
    if (encoded.size() > 0) {
      out.chunk(ReplayFormat.TICKS, chunkTick, encoded.copy());
    }
    copyOutput(file, first, player.tick(), out);
    copyEnd(file, player.tick(), out);
    out.finish(player.tick());
    return player.tick() - first;
  }

  /** What the players were told in the chunks that lie wholly within. */
  private static void copyOutput(ReplayFile file, long first, long last, JournalFile out)
      throws ReplayFormatException, IOException {
    int maxPlayers = file.metadata().world().maxPlayers();
    long endTick = -1;
    for (ReplayIndex.Entry entry : file.entries()) {
      if (entry.tick() < first) {
        continue;
      }
      if (entry.type() == ReplayFormat.OUTPUT_HASHES) {
        endTick =
            OutputHashes.parse(
                    file.path().toString(), entry.tick(), maxPlayers, file.payload(entry))
                .endTick();
      }
      boolean output =
          entry.type() == ReplayFormat.OUTPUT_HASHES || entry.type() == ReplayFormat.OUTPUT_FRAMES;
      // Frames follow the hashes of the same ticks.
      if (output && endTick > entry.tick() && endTick <= last) {
        out.copy(file, entry);
      }
    }
  }

  /** The tick in which the match failed and why it was saved, if the part goes up to there. */
  private static void copyEnd(ReplayFile file, long last, JournalFile out)
      throws ReplayFormatException, IOException {
    for (ReplayIndex.Entry entry : file.entries()) {
      boolean atEnd = entry.type() == ReplayFormat.FAILED_TICK || entry.type() == ReplayFormat.NOTE;
      if (atEnd && entry.tick() == last) {
        out.copy(file, entry);
      }
    }
  }

  private static void check(ReplayFile file, ReplayPlayer player) throws ReplayFormatException {
    if (!player.isTrue()) {
      throw new ReplayFormatException(
          "%s diverges at tick %d: it cannot be trimmed with this build"
              .formatted(file.path(), player.tick()));
    }
  }
}
