package org.malpan.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** What frames are called. */
  public static final Set<String> TYPES =
      Set.of("added", "moved", "changed", "removed", "fell", "chat");

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

  /**
   * Prints what the filter wants of it, a line each: tick, packet, players.
   *
   * @param types of {@link #TYPES}, or empty for all; those of the filter are of inputs
   */
  public static void print(
      ReplayFile file,
      DumpFilter filter,
      Set<String> types,
      ReplayDump.Style style,
      PrintWriter out)
      throws ReplayFormatException {
    read(
        file,
        (tick, packet, players) -> {
          String type = type(packet);
          boolean wanted =
              tick > filter.from()
                  && tick <= filter.to()
                  && (types.isEmpty() || types.contains(type))
                  && (filter.player().isEmpty() || players.contains(filter.player().getAsInt()));
          if (wanted) {
            out.println(
                switch (style) {
                  case TEXT ->
                      "%8d to %s: %s".formatted(tick - 1, players, Text.escaped("" + packet));
                  case JSON -> json(tick - 1, type, packet, players);
                });
          }
        });
  }

  private static String type(ServerPacket packet) {
    return switch (packet) {
      case ServerPacket.PieceAdded _ -> "added";
      case ServerPacket.PieceMoved _ -> "moved";
      case ServerPacket.PieceChanged _ -> "changed";
      case ServerPacket.PieceRemoved _ -> "removed";
      case ServerPacket.PieceFell _ -> "fell";
      case ServerPacket.ChatHeard _ -> "chat";
      case ServerPacket.Welcome _,
          ServerPacket.Pong _,
          ServerPacket.Closing _,
          ServerPacket.RoundTrip _,
          ServerPacket.Heartbeat _,
          ServerPacket.ViewReset _ ->
          "other";
    };
  }

  private static String json(long tick, String type, ServerPacket packet, List<Integer> players) {
    JsonObject json = new JsonObject();
    json.addProperty("tick", tick);
    json.addProperty("type", type);
    JsonArray to = new JsonArray();
    players.forEach(to::add);
    json.add("to", to);
    switch (packet) {
      case ServerPacket.PieceAdded added -> {
        json.addProperty("id", added.id());
        json.addProperty("piece", added.piece().label());
        json.addProperty("npc", added.npc());
        json.addProperty("x", added.x());
        json.addProperty("y", added.y());
        json.addProperty("hp", added.hp());
        json.addProperty("maxHp", added.maxHp());
        json.addProperty("score", added.score());
        json.addProperty("name", added.name());
      }
      case ServerPacket.PieceMoved moved -> {
        json.addProperty("id", moved.id());
        json.addProperty("x", moved.x());
        json.addProperty("y", moved.y());
        json.addProperty("time", Integer.toUnsignedLong(moved.time()));
      }
      case ServerPacket.PieceChanged changed -> {
        json.addProperty("id", changed.id());
        json.addProperty("hp", changed.hp());
        json.addProperty("score", changed.score());
      }
      case ServerPacket.PieceRemoved removed -> json.addProperty("id", removed.id());
      case ServerPacket.PieceFell fell -> {
        json.addProperty("id", fell.id());
        json.addProperty("by", fell.byId());
      }
      case ServerPacket.ChatHeard chat -> {
        json.addProperty("id", chat.id());
        json.addProperty("text", chat.text());
      }
      default -> json.addProperty("packet", packet.toString());
    }
    return json.toString();
  }
}
