package org.malpan.replay;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.malpan.game.BoardSize;
import org.malpan.protocol.Text;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/**
 * What a recording says of itself.
 *
 * @param formatVersion of the recording's format, 1 or 2
 * @param writer the program and version that recorded
 * @param startedAt when, in ISO-8601
 * @param firstTick ticks that the world had done before
 * @param world what the world was made of
 * @param rules a number over the rules of the build that recorded, in hexadecimal digits; empty in
 *     recordings of earlier programs
 */
public record ReplayMetadata(
    int formatVersion,
    String writer,
    String startedAt,
    long firstTick,
    WorldConfig world,
    String rules) {

  private static final int MOST_RULES_CHARACTERS = 64;

  /** Checks the tick; throws {@link IllegalArgumentException} naming it. */
  public ReplayMetadata {
    if (firstTick < 0) {
      throw new IllegalArgumentException("first tick %d: below 0".formatted(firstTick));
    }
    if (rules.length() > MOST_RULES_CHARACTERS) {
      throw new IllegalArgumentException("rules of %d characters".formatted(rules.length()));
    }
  }

  /** Of a recording that does not name its rules. */
  ReplayMetadata(
      int formatVersion, String writer, String startedAt, long firstTick, WorldConfig world) {
    this(formatVersion, writer, startedAt, firstTick, world, "");
  }

  static ReplayMetadata of(World world, String writer, String startedAt) {
    return new ReplayMetadata(
        ReplayFormat.VERSION,
        writer,
        startedAt,
        world.tick(),
        world.config(),
        RulesFingerprint.ofThisBuild());
  }

  /** Of a part of the same match in the same format. */
  ReplayMetadata from(long tick) {
    return new ReplayMetadata(formatVersion, writer, startedAt, tick, world, rules);
  }

  /** The build that recorded, beside this one's rules, in words. */
  String buildSentence() {
    String ours = RulesFingerprint.ofThisBuild();
    return rules.isEmpty()
        ? "%s, which does not name its rules".formatted(writer)
        : "%s with rules %s (this build: %s)"
            .formatted(writer, rules, rules.equals(ours) ? "the same" : ours);
  }

  /** What recordings of this format have of a state's hash. */
  int hashOf(World state) {
    return (int)
        (formatVersion == ReplayFormat.CHAINED_HASH_VERSION
            ? state.chainedHash()
            : state.stateHash());
  }

  String toJson() {
    JsonObject config = new JsonObject();
    config.addProperty("width", world.board().width());
    config.addProperty("height", world.board().height());
    config.addProperty("view", world.view());
    config.addProperty("maxPlayers", world.maxPlayers());
    config.addProperty("npcs", world.npcs());
    // A string: JSON numbers beyond 2^53 do not survive every reader.
    config.addProperty("seed", Long.toString(world.seed()));
    config.addProperty("tickRate", world.tickRate());
    JsonObject json = new JsonObject();
    json.addProperty("formatVersion", formatVersion);
    json.addProperty("writer", writer);
    json.addProperty("startedAt", startedAt);
    json.addProperty("firstTick", firstTick);
    if (!rules.isEmpty()) {
      json.addProperty("rules", rules);
    }
    json.add("world", config);
    return new Gson().toJson(json);
  }

  static ReplayMetadata parse(int formatVersion, String text) throws ReplayFormatException {
    try {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      JsonObject config = json.getAsJsonObject("world");
      return new ReplayMetadata(
          formatVersion,
          Text.escaped(member(json, "writer").getAsString()),
          Text.escaped(member(json, "startedAt").getAsString()),
          member(json, "firstTick").getAsLong(),
          new WorldConfig(
              new BoardSize(
                  member(config, "width").getAsInt(), member(config, "height").getAsInt()),
              member(config, "view").getAsInt(),
              member(config, "maxPlayers").getAsInt(),
              member(config, "npcs").getAsInt(),
              Long.parseLong(member(config, "seed").getAsString()),
              member(config, "tickRate").getAsInt()),
          json.has("rules") ? Text.escaped(json.get("rules").getAsString()) : "");
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | ClassCastException
        | UnsupportedOperationException e) {
      // Gson adds lines on where to read more.
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new ReplayFormatException("the metadata is not as it should be: " + why, e);
    }
  }

  private static JsonElement member(JsonObject object, String name) throws ReplayFormatException {
    JsonElement element = object == null ? null : object.get(name);
    if (element == null) {
      throw new ReplayFormatException("the metadata has no '" + name + "'");
    }
    return element;
  }
}
