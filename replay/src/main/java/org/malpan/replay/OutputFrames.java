package org.malpan.replay;

import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.malpan.protocol.DecodeResult;
import org.malpan.protocol.FrameAssembler;
import org.malpan.protocol.NativeClientCodec;
import org.malpan.protocol.ServerPacket;
import org.malpan.protocol.Text;

/** Reads what the players were told, where a recording has kept it. */
public final class OutputFrames {

  /** Hears it. */
  @FunctionalInterface
  public interface Listener {

    /**
     * Some players were told the same.
     *
     * @param tick ticks done when they were
     * @param players in the order in which they were told
     */
    void told(long tick, ServerPacket packet, List<Integer> players);
  }

  private static final int PREAMBLE_ROOM = 16;

  private OutputFrames() {}

  /** Whether the recording has any. */
  public static boolean areIn(ReplayFile file) {
    return file.entries().stream().anyMatch(entry -> entry.type() == ReplayFormat.OUTPUT_FRAMES);
  }

  /**
   * Reads all in order.
   *
   * @throws ReplayFormatException when a chunk is damaged; what came before it has been heard
   */
  public static void read(ReplayFile file, Listener listener) throws ReplayFormatException {
    for (ReplayIndex.Entry entry : file.entries()) {
      if (entry.type() == ReplayFormat.OUTPUT_FRAMES) {
        RecordedFrames frames =
            new RecordedFrames(
                entry.tick(), file.payload(entry), file.metadata().world().maxPlayers());
        try {
          while (frames.next()) {
            listener.told(frames.tick(), packet(frames.frame()), frames.players());
          }
        } catch (ReplayFormatException e) {
          throw new ReplayFormatException(
              "%s: the frames of tick %d are wrong: %s"
                  .formatted(file.path(), entry.tick(), e.getMessage()),
              e);
        }
      }
    }
  }

  /**
   * What a frame says.
   *
   * @throws ReplayFormatException when the bytes are not one frame
   */
  static ServerPacket packet(byte[] frame) throws ReplayFormatException {
    FrameAssembler assembler = NativeClientCodec.newAssembler();
    ByteBuffer preamble = ByteBuffer.allocate(PREAMBLE_ROOM);
    NativeClientCodec.encodePreamble(preamble);
    DecodeResult _ = assembler.feed(preamble.flip(), _ -> DecodeResult.ok());
    List<ServerPacket> packets = new ArrayList<>();
    DecodeResult result =
        assembler.feed(
            ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN),
            part -> NativeClientCodec.decode(part, packets::add));
    if (!result.isOk() || packets.size() != 1) {
      throw new ReplayFormatException("%d bytes are not one frame".formatted(frame.length));
    }
    return packets.getFirst();
  }

  /** Prints what the filter wants of it, a line each: tick, packet, players. */
  public static void print(ReplayFile file, DumpFilter filter, PrintWriter out)
      throws ReplayFormatException {
    read(
        file,
        (tick, packet, players) -> {
          boolean wanted =
              tick > filter.from()
                  && tick <= filter.to()
                  && (filter.player().isEmpty() || players.contains(filter.player().getAsInt()));
          if (wanted) {
            out.println("%8d to %s: %s".formatted(tick - 1, players, Text.escaped("" + packet)));
          }
        });
  }
}
