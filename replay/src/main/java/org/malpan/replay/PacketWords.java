package org.malpan.replay;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.malpan.game.Argument;
import org.malpan.game.Event;
import org.malpan.game.Schema;
import org.malpan.protocol.FieldValues;
import org.malpan.protocol.ServerPacket;

/** What players were told, in the words of a game's schema. */
final class PacketWords {

  private PacketWords() {}

  /** For people: the packet's name and its parts. */
  static String text(Schema schema, ServerPacket packet) {
    return switch (packet) {
      case ServerPacket.PieceAdded p ->
          "PieceAdded[id=%d, piece=%s, npc=%s, x=%d, y=%d, %sname=%s]"
              .formatted(
                  p.id(),
                  schema.kinds().get(p.kind()).name().toUpperCase(Locale.ROOT),
                  p.npc(),
                  p.x(),
                  p.y(),
                  fields(schema, p.fields()).stream()
                      .map(field -> field.getKey() + "=" + field.getValue() + ", ")
                      .collect(Collectors.joining()),
                  p.name());
      case ServerPacket.PieceChanged p ->
          "PieceChanged[id=%d%s]"
              .formatted(
                  p.id(),
                  fields(schema, p.fields()).stream()
                      .map(field -> ", " + field.getKey() + "=" + field.getValue())
                      .collect(Collectors.joining()));
      case ServerPacket.Happened p -> {
        Event event = schema.events().get(p.event());
        yield "Happened[id=%d, event=%s%s]"
            .formatted(
                p.id(),
                event.name(),
                event
                    .argument()
                    .map(argument ->
                        ", %s=%s".formatted(argument.name(), argument.show(p.argument())))
                    .orElse(""));
      }
      default -> packet.toString();
    };
  }

  /** The word for a packet in lists; of an event its name. */
  static String type(Schema schema, ServerPacket packet) {
    return switch (packet) {
      case ServerPacket.PieceAdded _ -> "added";
      case ServerPacket.PieceMoved _ -> "moved";
      case ServerPacket.PieceChanged _ -> "changed";
      case ServerPacket.PieceRemoved _ -> "removed";
      case ServerPacket.Happened p -> schema.events().get(p.event()).name();
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

  /** Adds a packet's parts. */
  static void addTo(JsonObject json, Schema schema, ServerPacket packet) {
    switch (packet) {
      case ServerPacket.PieceAdded p -> {
        json.addProperty("id", p.id());
        json.addProperty("piece", schema.kinds().get(p.kind()).name());
        json.addProperty("npc", p.npc());
        json.addProperty("x", p.x());
        json.addProperty("y", p.y());
        addFields(json, schema, p.fields());
        json.addProperty("name", p.name());
      }
      case ServerPacket.PieceMoved p -> {
        json.addProperty("id", p.id());
        json.addProperty("x", p.x());
        json.addProperty("y", p.y());
        json.addProperty("time", Integer.toUnsignedLong(p.time()));
      }
      case ServerPacket.PieceChanged p -> {
        json.addProperty("id", p.id());
        addFields(json, schema, p.fields());
      }
      case ServerPacket.PieceRemoved p -> json.addProperty("id", p.id());
      case ServerPacket.Happened p -> {
        json.addProperty("id", p.id());
        Argument argument = schema.events().get(p.event()).argument().orElse(null);
        if (argument != null) {
          json.addProperty(argument.name(), p.argument());
        }
      }
      case ServerPacket.ChatHeard p -> {
        json.addProperty("id", p.id());
        json.addProperty("text", p.text());
      }
      default -> json.addProperty("packet", packet.toString());
    }
  }

  private static void addFields(JsonObject json, Schema schema, FieldValues values) {
    fields(schema, values).forEach(field -> json.addProperty(field.getKey(), field.getValue()));
  }

  private static List<Map.Entry<String, Integer>> fields(Schema schema, FieldValues values) {
    return IntStream.range(0, schema.fields().size())
        .filter(values::has)
        .mapToObj(i -> Map.entry(schema.fields().get(i).name(), values.field(i)))
        .toList();
  }
}
