package org.malpan.replay;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.malpan.protocol.Text;

/**
 * Why a recording was saved, kept in its file.
 *
 * @param tick ticks done when it was asked for
 * @param cause what asked
 * @param player the id of the player that reported, or -1
 * @param name of that player, or empty
 * @param text what the player wrote, perhaps nothing
 */
public record ReplayNote(long tick, FlightCause cause, int player, String name, String text) {

  /** Of something that is not a player. */
  static ReplayNote of(long tick, FlightCause cause) {
    return new ReplayNote(tick, cause, -1, "", "");
  }

  ReplayNote at(long otherTick) {
    return new ReplayNote(otherTick, cause, player, name, text);
  }

  byte[] encode() {
    JsonObject json = new JsonObject();
    json.addProperty("cause", cause.label());
    json.addProperty("player", player);
    json.addProperty("name", name);
    json.addProperty("text", text);
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  static ReplayNote parse(String where, long tick, byte[] payload) throws ReplayFormatException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      String label = json.get("cause").getAsString();
      FlightCause cause =
          Arrays.stream(FlightCause.values())
              .filter(c -> c.label().equals(label))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("cause " + label));
      return new ReplayNote(
          tick,
          cause,
          json.get("player").getAsInt(),
          json.get("name").getAsString(),
          json.get("text").getAsString());
    } catch (CharacterCodingException
        | JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | NullPointerException
        | ClassCastException
        | UnsupportedOperationException e) {
      throw new ReplayFormatException(
          "%s: the note of tick %d is damaged".formatted(where, tick), e);
    }
  }

  /** In one line, safe for a terminal. */
  public String sentence() {
    String who = player < 0 ? "" : " of player %d %s".formatted(player, name);
    return Text.escaped(
        "%s%s at tick %d%s".formatted(cause.label(), who, tick, text.isEmpty() ? "" : ": " + text));
  }
}
