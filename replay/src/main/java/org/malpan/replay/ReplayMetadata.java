package org.malpan.replay;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;
import org.malpan.game.BoardSize;
import org.malpan.game.Schema;
import org.malpan.protocol.NativeFormat;
import org.malpan.protocol.Text;
import org.malpan.world.FormerStates;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/**
 * What a recording says of itself.
 *
 * @param formatVersion of the recording's format, 1 to 3
 * @param writer the program and version that recorded
 * @param startedAt when, in ISO-8601
 * @param firstTick ticks that the world had done before
 * @param game that was played
 * @param world what the world was made of
 * @param wire version of the native format that hashes and frames of the output were made with
 * @param rules a number over the rules of the build that recorded, in hexadecimal digits; empty in
 *     recordings of earlier programs
 */
public record ReplayMetadata(
    int formatVersion,
    String writer,
    String startedAt,
    long firstTick,
    RecordedGame game,
    WorldConfig world,
    int wire,
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
    this(
        formatVersion,
        writer,
        startedAt,
        firstTick,
        RecordedGame.FORMER,
        world,
        wireOf(formatVersion),
        "");
  }

  private static int wireOf(int formatVersion) {
    return formatVersion < ReplayFormat.VERSION ? RecordedWire.FORMER : NativeFormat.VERSION;
  }

  static ReplayMetadata of(World world, String writer, String startedAt) {
    return new ReplayMetadata(
        ReplayFormat.VERSION,
        writer,
        startedAt,
        world.tick(),
        RecordedGame.of(world.game()),
        world.config(),
        NativeFormat.VERSION,
        RulesFingerprint.of(world.game()));
  }

  /**
   * That the game here has another version of its rules, in one line for people; empty when it has
   * not, or is not here.
   */
  public Optional<String> otherVersion() {
    return game.otherVersion();
  }

  /** The game's schema; throws when the game is not here. */
  Schema schema() throws ReplayFormatException {
    return game.here().schema();
  }

  /** A new world as it was at the match's start. */
  World newWorld() throws ReplayFormatException {
    return new World(game.here(), world);
  }

  /**
   * The world of a keyframe.
   *
   * @throws IllegalArgumentException when the bytes are no snapshot of this match
   */
  World restore(byte[] snapshot) throws ReplayFormatException {
    return isFormer()
        ? former().restore(world, snapshot)
        : World.restore(game.here(), world, snapshot);
  }

  private boolean isFormer() {
    return formatVersion < ReplayFormat.VERSION;
  }

  private FormerStates former() {
    return FormerStates.of(game.id()).orElseThrow();
  }

  /** Of the same match in the format that is written now. */
  ReplayMetadata inPresentFormat() throws ReplayFormatException {
    return isFormer()
        ? new ReplayMetadata(
            ReplayFormat.VERSION,
            writer,
            startedAt,
            firstTick,
            RecordedGame.of(game.here()),
            world,
            wire,
            "")
        : this;
  }

  /** Of a part of the same match in the same format. */
  ReplayMetadata from(long tick) {
    return new ReplayMetadata(formatVersion, writer, startedAt, tick, game, world, wire, rules);
  }

  /** The build that recorded, beside this one's rules, in words. */
  String buildSentence() {
    if (rules.isEmpty()) {
      return "%s, which does not name its rules".formatted(writer);
    }
    // The number of former recordings was made of another hash: it cannot be compared.
    String ours = isFormer() ? "" : rulesHere();
    return "%s with rules %s".formatted(writer, rules)
        + (ours.isEmpty()
            ? ""
            : " (this build: %s)".formatted(rules.equals(ours) ? "the same" : ours));
  }

  /** The number over the game's rules as they are here; empty when the game is not here. */
  String rulesHere() {
    try {
      return RulesFingerprint.of(game.here());
    } catch (ReplayFormatException notHere) {
      return "";
    }
  }

  /** What recordings of this format have of a state's hash. */
  int hashOf(World state) {
    return (int)
        switch (formatVersion) {
          case ReplayFormat.CHAINED_HASH_VERSION -> former().chainedHash(state);
          case ReplayFormat.BOARD_VERSION -> former().summedHash(state);
          default -> state.stateHash();
        };
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
    if (!isFormer()) {
      JsonObject played = new JsonObject();
      played.addProperty("id", game.id());
      played.addProperty("version", game.version());
      played.addProperty("schema", "%016x".formatted(game.schemaHash()));
      json.add("game", played);
      json.addProperty("wire", wire);
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
          formatVersion < ReplayFormat.VERSION
              ? RecordedGame.FORMER
              : game(json.getAsJsonObject("game")),
          new WorldConfig(
              new BoardSize(
                  member(config, "width").getAsInt(), member(config, "height").getAsInt()),
              member(config, "view").getAsInt(),
              member(config, "maxPlayers").getAsInt(),
              member(config, "npcs").getAsInt(),
              Long.parseLong(member(config, "seed").getAsString()),
              member(config, "tickRate").getAsInt()),
          // Recordings of former programs do not say it.
          json.has("wire") ? json.get("wire").getAsInt() : RecordedWire.FORMER,
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

  private static RecordedGame game(JsonObject json) throws ReplayFormatException {
    return new RecordedGame(
        Text.escaped(member(json, "id").getAsString()),
        member(json, "version").getAsInt(),
        Long.parseUnsignedLong(member(json, "schema").getAsString(), 16));
  }

  private static JsonElement member(JsonObject object, String name) throws ReplayFormatException {
    JsonElement element = object == null ? null : object.get(name);
    if (element == null) {
      throw new ReplayFormatException("the metadata has no '" + name + "'");
    }
    return element;
  }
}
