package org.malpan.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.malpan.server.FrameWriter;
import org.malpan.server.PlayerStreams;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldEvents;

/**
 * Records the same inputs anew, with the states and the output of this build: for a rule that was
 * changed on purpose.
 */
public final class ReplayAccept {

  /** Gives the encoder what a server gives it. */
  private record Told(OutputWriter to) implements PlayerStreams.Receiver {

    @Override
    public void event(FrameWriter frame) {
      to.event(frame);
    }

    @Override
    public void tell(int player) {
      to.told(player);
    }

    @Override
    public void tell(int[] players, int count) {
      to.told(players, count);
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

  private ReplayAccept() {}

  /**
   * Writes the recording anew. It begins at the same keyframe and keeps as much of the output; a
   * tick that failed is left out.
   *
   * @return ticks written
   * @throws ReplayFormatException when the recording cannot be read or is cut
   * @throws IOException naming the new file
   */
  public static long write(ReplayFile file, Path target) throws ReplayFormatException, IOException {
    ReplayPlayer player = new ReplayPlayer(file);
    World world = player.world();
    ReplayMetadata old = file.metadata();
    ReplayMetadata metadata = ReplayMetadata.of(world, old.writer(), old.startedAt());
    long first = world.tick();
    try (JournalFile out = JournalFile.create(target, metadata)) {
      List<JournalChunk> made = new ArrayList<>();
      JournalEncoder encoder =
          new JournalEncoder(JournalRecorder.KEYFRAME_SECONDS, kept(file), made::add);
      encoder.start(world);
      WorldEvents events =
          encoder.output() == null
              ? Silence.EVENTS
              : new PlayerStreams(world, new Told(encoder.output()));
      while (player.step(events)) {
        TickInputs inputs = player.inputs();
        if (!encoder.tick(world, inputs)) {
          throw new ReplayFormatException(
              "%s: tick %d is larger than a chunk".formatted(file.path(), world.tick()));
        }
        write(made, out);
      }
      encoder.end();
      write(made, out);
      out.finish(world.tick());
    }
    return world.tick() - first;
  }

  private static OutputKept kept(ReplayFile file) {
    if (OutputFrames.areIn(file)) {
      return OutputKept.FRAMES;
    }
    return file.entries().stream().anyMatch(e -> e.type() == ReplayFormat.OUTPUT_HASHES)
        ? OutputKept.HASHES
        : OutputKept.NONE;
  }

  private static void write(List<JournalChunk> made, JournalFile out) throws IOException {
    for (JournalChunk chunk : made) {
      out.chunk(chunk.type(), chunk.tick(), chunk.payload());
    }
    made.clear();
  }
}
