package org.malpan.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.malpan.protocol.Text;
import org.malpan.world.TickInputs;
import org.malpan.world.World;
import org.malpan.world.WorldConfig;

/**
 * What a recording holds, found without running the world.
 *
 * @param path where it lies
 * @param metadata what it says of itself
 * @param lastTick ticks done at its end
 * @param bytes of the file
 * @param complete whether it was closed in good order
 * @param lostBytes behind the last whole chunk
 * @param keyframes ticks at which play can begin
 * @param joins how many players were there or joined
 * @param players the first of them, at most {@link #MOST_PLAYERS}
 * @param failure the tick in which the match failed
 * @param notes why it was saved
 */
public record ReplaySummary(
    String path,
    ReplayMetadata metadata,
    long lastTick,
    long bytes,
    boolean complete,
    long lostBytes,
    int keyframes,
    int joins,
    List<Stay> players,
    Optional<FailedTick> failure,
    List<ReplayNote> notes) {

  /** Players that are listed; all are counted. */
  public static final int MOST_PLAYERS = 1000;

  /**
   * A player's time in the match.
   *
   * @param id of its piece
   * @param name as the file has it
   * @param piece its kind
   * @param from the tick in which it joined, or the recording's first
   */
  public record Stay(int id, String name, String piece, long from) {}

  /** Keeps its own copy. */
  public ReplaySummary {
    players = List.copyOf(players);
    notes = List.copyOf(notes);
  }

  /** Reads the whole file. */
  public static ReplaySummary of(ReplayFile file) throws ReplayFormatException {
    List<Stay> players = new ArrayList<>();
    int joins = 0;
    InputNames names = null;
    TickInputs inputs = new TickInputs();
    long lastTick = file.metadata().firstTick();
    for (ReplayIndex.Entry entry : file.entries()) {
      if (names == null && entry.type() == ReplayFormat.KEYFRAME) {
        World world = file.restore(entry);
        names = new InputNames(world);
        joins = addPresent(world, players);
      }
      if (names != null && entry.type() == ReplayFormat.TICKS) {
        TickReader reader = file.ticks(entry);
        while (reader.hasNext()) {
          long tick = reader.tick();
          reader.next(inputs);
          int[] ofTick = {0};
          names.read(tick, inputs, input -> ofTick[0] += addJoin(input, players));
          joins += ofTick[0];
        }
        lastTick = reader.tick();
      }
    }
    return new ReplaySummary(
        file.path().toString(),
        file.metadata(),
        lastTick,
        file.size(),
        file.isComplete(),
        file.lostBytes(),
        file.keyframes().size(),
        joins,
        players,
        file.failure(),
        file.notes());
  }

  private static int addPresent(World world, List<Stay> players) {
    for (int id = 0; id < world.config().maxPlayers(); id++) {
      if (world.isPresent(id) && players.size() < MOST_PLAYERS) {
        players.add(new Stay(id, world.name(id), world.kindName(id), world.tick()));
      }
    }
    return world.playerCount();
  }

  private static int addJoin(RecordedInput input, List<Stay> players) {
    if (!input.type().equals("join") || input.player() < 0) {
      return 0;
    }
    if (players.size() < MOST_PLAYERS) {
      players.add(
          new Stay(input.player(), input.field("name"), input.field("piece"), input.tick()));
    }
    return 1;
  }

  /** Ticks that it holds. */
  public long ticks() {
    return lastTick - metadata.firstTick();
  }

  /** In lines for people. */
  public String text() {
    WorldConfig world = metadata.world();
    StringBuilder text = new StringBuilder();
    line(text, "file", path);
    line(text, "game", "%s, version %d".formatted(metadata.game().id(), metadata.game().version()));
    line(text, "recorded", metadata.startedAt() + " by " + metadata.buildSentence());
    line(
        text,
        "length",
        "%d ticks, %s at %d Hz".formatted(ticks(), time(ticks()), world.tickRate()));
    line(
        text,
        "world",
        "board %s, view %s, %d players, %d NPCs, seed %d"
            .formatted(
                world.board(),
                world.view() == 0 ? "all" : world.view(),
                world.maxPlayers(),
                world.npcs(),
                world.seed()));
    metadata.otherVersion().ifPresent(sentence -> line(text, "", sentence));
    line(text, "keyframes", Integer.toString(keyframes));
    line(text, "size", bytes + " bytes");
    line(
        text,
        "state",
        complete
            ? "whole"
            : "cut, or still being written: %d bytes behind the last whole chunk"
                .formatted(lostBytes));
    notes.forEach(note -> line(text, "saved for", note.sentence()));
    if (failure.isPresent()) {
      line(text, "failed", "in tick %d: %s".formatted(failure.get().tick(), failure.get().fault()));
      failure.get().trace().stream().skip(1).forEach(trace -> line(text, "", trace));
    }
    line(text, "players", Integer.toString(joins));
    for (Stay stay : players) {
      line(
          text,
          "",
          "%d %s, %s, from tick %d"
              .formatted(stay.id, Text.escaped(stay.name), stay.piece, stay.from));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String what, String value) {
    text.append("%-12s%s\n".formatted(what, value));
  }

  private String time(long ticks) {
    Duration at = Duration.ofMillis(ticks * 1000 / metadata.world().tickRate());
    return "%d:%02d:%02d".formatted(at.toHours(), at.toMinutesPart(), at.toSecondsPart());
  }

  /** For programs: one line of JSON. */
  public String json() {
    WorldConfig world = metadata.world();
    JsonObject json = new JsonObject();
    json.addProperty("file", path);
    json.addProperty("startedAt", metadata.startedAt());
    json.addProperty("writer", metadata.writer());
    json.addProperty("game", metadata.game().id());
    json.addProperty("gameVersion", metadata.game().version());
    metadata.otherVersion().ifPresent(sentence -> json.addProperty("otherVersion", sentence));
    json.addProperty("rules", metadata.rules());
    json.addProperty("rulesOfThisBuild", metadata.rulesHere());
    json.addProperty("firstTick", metadata.firstTick());
    json.addProperty("lastTick", lastTick);
    json.addProperty("tickRate", world.tickRate());
    json.addProperty("board", world.board().toString());
    json.addProperty("view", world.view());
    json.addProperty("maxPlayers", world.maxPlayers());
    json.addProperty("npcs", world.npcs());
    json.addProperty("seed", Long.toString(world.seed()));
    json.addProperty("keyframes", keyframes);
    json.addProperty("bytes", bytes);
    json.addProperty("complete", complete);
    json.addProperty("lostBytes", lostBytes);
    if (failure.isPresent()) {
      json.addProperty("failedTick", failure.get().tick());
      JsonArray trace = new JsonArray();
      failure.get().trace().forEach(trace::add);
      json.add("failure", trace);
    }
    JsonArray saved = new JsonArray();
    notes.forEach(note -> saved.add(note.sentence()));
    json.add("savedFor", saved);
    json.addProperty("joins", joins);
    JsonArray list = new JsonArray();
    for (Stay stay : players) {
      JsonObject player = new JsonObject();
      player.addProperty("id", stay.id);
      player.addProperty("name", stay.name);
      player.addProperty("piece", stay.piece);
      player.addProperty("from", stay.from);
      list.add(player);
    }
    json.add("players", list);
    return json.toString();
  }
}
