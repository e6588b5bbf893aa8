package org.malpan.replay;

import java.io.PrintWriter;
import java.nio.BufferUnderflowException;
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
        ByteBuffer in = ByteBuffer.wrap(file.payload(entry)).order(ByteOrder.LITTLE_ENDIAN);
        try {
          readChunk(entry.tick(), in, file.metadata().world().maxPlayers(), listener);
        } catch (BufferUnderflowException | ArithmeticException e) {
          throw bad(file, entry, "are cut or damaged", e);
        } catch (ReplayFormatException e) {
          throw bad(file, entry, "are wrong: " + e.getMessage(), e);
        }
      }
    }
  }

  private static ReplayFormatException bad(
      ReplayFile file, ReplayIndex.Entry entry, String how, Exception cause) {
    return new ReplayFormatException(
        "%s: the frames of tick %d %s".formatted(file.path(), entry.tick(), how), cause);
  }

  private static void readChunk(long firstTick, ByteBuffer in, int maxPlayers, Listener listener)
      throws ReplayFormatException {
    long tick = firstTick;
    for (long step = Varint.read(in); step != 0; step = Varint.read(in)) {
      tick = Math.addExact(tick, step);
      for (long length = Varint.read(in); length != 0; length = Varint.read(in)) {
        ServerPacket packet = packet(in, length);
        long count = Varint.read(in);
        if (count < 1 || count > in.remaining()) {
          throw new ReplayFormatException("%d receivers".formatted(count));
        }
        List<Integer> players = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          long player = Varint.read(in);
          if (player < 0 || player >= maxPlayers) {
            throw new ReplayFormatException("player %d".formatted(player));
          }
          players.add((int) player);
        }
        listener.told(tick, packet, players);
      }
    }
  }

  private static ServerPacket packet(ByteBuffer in, long length) throws ReplayFormatException {
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    FrameAssembler assembler = NativeClientCodec.newAssembler();
    ByteBuffer preamble = ByteBuffer.allocate(PREAMBLE_ROOM);
    NativeClientCodec.encodePreamble(preamble);
    DecodeResult _ = assembler.feed(preamble.flip(), _ -> DecodeResult.ok());
    List<ServerPacket> packets = new ArrayList<>();
    DecodeResult result =
        assembler.feed(
            in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN),
            frame -> NativeClientCodec.decode(frame, packets::add));
    if (!result.isOk() || packets.size() != 1) {
      throw new ReplayFormatException("%d bytes are not one frame".formatted(length));
    }
    in.position(in.position() + (int) length);
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
