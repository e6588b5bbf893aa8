package org.malpan.replay;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.malpan.game.Argument;
import org.malpan.game.Arguments;
import org.malpan.game.Command;
import org.malpan.game.CommandWord;
import org.malpan.game.Game;
import org.malpan.game.Schema;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.Text;

/**
 * One input of a tick as people and programs read it.
 *
 * @param tick that took it
 * @param type join, leave, chat or the name of a command
 * @param player its id; -1 for a join that found no room
 * @param fields by name, in the order of the format, the player's id left out
 */
public record RecordedInput(
    long tick, String type, int player, List<Map.Entry<String, String>> fields) {

  /** Keeps its own copy of the fields. */
  public RecordedInput {
    fields = List.copyOf(fields);
  }

  /**
   * The value of a field that this type has: of a join {@code session}, {@code name} and what the
   * player chose, of a leave {@code cause}, of chat {@code text}, of a command its arguments and,
   * where the client sent one, {@code time}.
   *
   * @throws IllegalArgumentException when it has no such field
   */
  public String field(String name) {
    for (Map.Entry<String, String> field : fields) {
      if (field.getKey().equals(name)) {
        return field.getValue();
      }
    }
    throw new IllegalArgumentException("a %s has no field '%s'".formatted(type, name));
  }

  /**
   * As a client of the game said it: a join as a login, whatever the cause of a leave as leaving.
   *
   * @throws IllegalArgumentException when the game has no such input
   */
  public ClientPacket packet(Game game) {
    return switch (type) {
      case "join" ->
          new ClientPacket.Login(
              NativeFormat.VERSION,
              game.info().id(),
              field("name"),
              packed(game.schema().login()),
              0);
      case "leave" -> new ClientPacket.Leave();
      case "chat" -> new ClientPacket.Chat(field("text"));
      default -> command(game.schema());
    };
  }

  private ClientPacket command(Schema schema) {
    for (int i = 0; i < schema.commands().size(); i++) {
      Command command = schema.commands().get(i);
      if (command.name().equals(type)) {
        return new ClientPacket.Command(CommandWord.of(i, packed(command.arguments())), time());
      }
    }
    throw new IllegalArgumentException("no input is a " + type);
  }

  private long packed(Arguments arguments) {
    int[] values = new int[arguments.count()];
    for (int i = 0; i < values.length; i++) {
      Argument argument = arguments.all().get(i);
      String shown = field(argument.name());
      values[i] =
          argument.labels().isEmpty() ? Integer.parseInt(shown) : argument.labels().indexOf(shown);
    }
    return arguments.pack(values);
  }

  private int time() {
    return fields.stream()
        .filter(field -> field.getKey().equals("time"))
        .map(field -> Integer.parseUnsignedInt(field.getValue()))
        .findFirst()
        .orElse(0);
  }

  /** Without the tick: the type and the fields, safe for a terminal. */
  public String text() {
    String who = type.equals("join") ? "" : "player=" + player;
    String what =
        fields.stream()
            .map(f -> f.getKey() + "=" + Text.escaped(f.getValue()))
            .collect(Collectors.joining(" "));
    return "%-6s %s".formatted(type, (who + " " + what).strip());
  }

  /** As a line of JSON. */
  public String json() {
    JsonObject json = new JsonObject();
    json.addProperty("tick", tick);
    json.addProperty("type", type);
    json.addProperty("player", player);
    fields.forEach(field -> json.addProperty(field.getKey(), field.getValue()));
    return json.toString();
  }
}
