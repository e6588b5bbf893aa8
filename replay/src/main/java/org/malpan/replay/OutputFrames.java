package org.malpan.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.malpan.game.Schema;
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
    RecordedWire wire = RecordedWire.of(file.metadata());
    for (ReplayIndex.Entry entry : file.entries()) {
      if (entry.type() == ReplayFormat.OUTPUT_FRAMES) {
        RecordedFrames frames =
            new RecordedFrames(
                entry.tick(), file.payload(entry), file.metadata().world().maxPlayers());
        try {
          while (frames.next()) {
            listener.told(frames.tick(), wire.packet(frames.frame()), frames.players());
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
    Schema schema = file.metadata().schema();
    read(
        file,
        (tick, packet, players) -> {
          String type = PacketWords.type(schema, packet);
          boolean wanted =
              tick > filter.from()
                  && tick <= filter.to()
                  && (types.isEmpty() || types.contains(type))
                  && (filter.player().isEmpty() || players.contains(filter.player().getAsInt()));
          if (wanted) {
            out.println(
                switch (style) {
                  case TEXT ->
                      "%8d to %s: %s"
                          .formatted(
                              tick - 1, players, Text.escaped(PacketWords.text(schema, packet)));
                  case JSON -> json(tick - 1, schema, packet, players);
                });
          }
        });
  }

  private static String json(long tick, Schema schema, ServerPacket packet, List<Integer> players) {
    JsonObject json = new JsonObject();
    json.addProperty("tick", tick);
    json.addProperty("type", PacketWords.type(schema, packet));
    JsonArray to = new JsonArray();
    players.forEach(to::add);
    json.add("to", to);
    PacketWords.addTo(json, schema, packet);
    return json.toString();
  }
}
