package org.malpan.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.malpan.world.World;

/**
 * Where a recording and this build part, and in what.
 *
 * @param tick the first whose state differs: the state after it
 * @param recordedHash low 32 bits, in the file
 * @param computedHash low 32 bits, of this build
 * @param differences recorded and computed values at that tick; empty when the hash alone cannot
 *     tell
 * @param keyframeTick the next tick whose recorded state is in the file; -1 when there is none
 * @param keyframeDifferences recorded and computed values there
 * @param around the ticks before and after it
 */
public record Divergence(
    long tick,
    int recordedHash,
    int computedHash,
    List<FieldDifference> differences,
    long keyframeTick,
    List<FieldDifference> keyframeDifferences,
    List<Side> around) {

  /** Keeps its own copies. */
  public Divergence {
    differences = List.copyOf(differences);
    keyframeDifferences = List.copyOf(keyframeDifferences);
    around = List.copyOf(around);
  }

  private static final int MOST_DIFFERENCES = 20;
  private static final int TICKS_AROUND = 3;

  /**
   * A tick, side by side.
   *
   * @param recorded hash, or a dash where the file has none
   * @param computed hash
   * @param inputs that the tick took
   * @param changes what this build changed in it
   */
  public record Side(
      long tick, String recorded, String computed, List<String> inputs, List<String> changes) {}

  /** Finds the first divergence of the states; empty when every recorded one is met. */
  public static Optional<Divergence> find(ReplayFile file) throws ReplayFormatException {
    return switch (ReplayVerifier.verify(file)) {
      case ReplayVerifier.Result.Verified _ -> Optional.empty();
      case ReplayVerifier.Result.Diverged(long tick, int recorded, int computed) ->
          Optional.of(look(file, tick, recorded, computed));
      case ReplayVerifier.Result.OutputDiverged _, ReplayVerifier.Result.Failed _ ->
          Optional.empty();
    };
  }

  private static Divergence look(ReplayFile file, long tick, int recorded, int computed)
      throws ReplayFormatException {
    ReplayPlayer player = new ReplayPlayer(file);
    World before = at(player, tick - 1);
    World after = at(player, tick);
    List<FieldDifference> differences =
        StateGuess.differences(before, after, world -> file.metadata().hashOf(world) == recorded);
    List<FieldDifference> atKeyframe = List.of();
    long keyframeTick = -1;
    for (ReplayIndex.Entry entry : file.entries()) {
      if (entry.type() == ReplayFormat.KEYFRAME && entry.tick() >= tick) {
        keyframeTick = entry.tick();
        World there = at(player, keyframeTick);
        atKeyframe = FieldDifference.between(file.restore(entry), there, MOST_DIFFERENCES);
        break;
      }
    }
    return new Divergence(
        tick, recorded, computed, differences, keyframeTick, atKeyframe, around(file, tick));
  }

  /**
   * This build's state at that tick, computed from the recording's start: later keyframes hold what
   * was recorded.
   */
  private static World at(ReplayPlayer player, long tick) throws ReplayFormatException {
    player.play(tick);
    return player.world().copy();
  }

  private static List<Side> around(ReplayFile file, long tick) throws ReplayFormatException {
    ReplayPlayer player = new ReplayPlayer(file);
    List<Side> sides = new ArrayList<>();
    InputNames names = new InputNames(player.world());
    World before = player.world();
    boolean more = true;
    while (more && player.tick() < tick + TICKS_AROUND) {
      boolean near = player.tick() + 1 >= tick - TICKS_AROUND;
      if (near) {
        before = player.world().copy();
      }
      more = player.step(Silence.EVENTS);
      if (more) {
        List<RecordedInput> inputs =
            names.read(player.tick() - 1, player.inputs(), MOST_DIFFERENCES);
        if (near) {
          sides.add(side(player, before, inputs));
        }
      }
    }
    return sides;
  }

  private static Side side(ReplayPlayer player, World before, List<RecordedInput> inputs) {
    return new Side(
        player.tick(),
        player.isHashed() ? "%08x".formatted(player.recordedHash()) : "-",
        "%08x".formatted(player.computedHash()),
        inputs.stream().limit(MOST_DIFFERENCES).map(RecordedInput::text).toList(),
        FieldDifference.between(before, player.world(), MOST_DIFFERENCES).stream()
            .filter(d -> d.piece() >= 0)
            .map(d -> d.sentence("from", "to"))
            .toList());
  }

  /** In one line: tick, hashes, and the first field as far as it is known. */
  public String sentence() {
    String hashes =
        "tick %d is the first that differs, recorded %08x, computed %08x"
            .formatted(tick, recordedHash, computedHash);
    if (!differences.isEmpty()) {
      return hashes + "; " + differences.getFirst().sentence("recorded", "computed");
    }
    if (!keyframeDifferences.isEmpty()) {
      return "%s; at tick %d, the next recorded state, %s"
          .formatted(
              hashes,
              keyframeTick,
              keyframeDifferences.getFirst().sentence("recorded", "computed"));
    }
    return hashes;
  }

  /** In lines for people: the sentence, each field that is known to differ, the ticks around. */
  public String text() {
    StringBuilder text = new StringBuilder(sentence()).append('\n');
    add(text, "at tick %d".formatted(tick), differences);
    add(
        text,
        "at tick %d, whose recorded state is in the file".formatted(keyframeTick),
        keyframeDifferences);
    text.append("%8s  %-8s  %-8s".formatted("tick", "recorded", "computed").stripTrailing());
    text.append('\n');
    for (Side side : around) {
      boolean differs = !side.recorded.equals("-") && !side.recorded.equals(side.computed);
      text.append(
          "%8d  %-8s  %-8s %s"
              .formatted(side.tick, side.recorded, side.computed, differs ? "!" : "")
              .stripTrailing());
      text.append('\n');
      side.inputs.forEach(input -> text.append("          input  ").append(input).append('\n'));
      side.changes.forEach(change -> text.append("          change ").append(change).append('\n'));
    }
    return text.toString();
  }

  private static void add(StringBuilder text, String where, List<FieldDifference> differences) {
    if (!differences.isEmpty()) {
      text.append(where).append(":\n");
      differences.forEach(
          d -> text.append("  ").append(d.sentence("recorded", "computed")).append('\n'));
    }
  }

  /** For programs: one line of JSON. */
  public String json() {
    JsonObject json = new JsonObject();
    json.addProperty("diverged", true);
    json.addProperty("tick", tick);
    json.addProperty("recordedHash", "%08x".formatted(recordedHash));
    json.addProperty("computedHash", "%08x".formatted(computedHash));
    json.add("differences", array(differences));
    json.addProperty("keyframeTick", keyframeTick);
    json.add("keyframeDifferences", array(keyframeDifferences));
    JsonArray ticks = new JsonArray();
    around.forEach(side -> ticks.add(sideJson(side)));
    json.add("around", ticks);
    return json.toString();
  }

  private static JsonArray array(List<FieldDifference> differences) {
    JsonArray array = new JsonArray();
    differences.forEach(d -> array.add(d.json("recorded", "computed")));
    return array;
  }

  private static JsonObject sideJson(Side side) {
    JsonObject json = new JsonObject();
    json.addProperty("tick", side.tick);
    json.addProperty("recorded", side.recorded);
    json.addProperty("computed", side.computed);
    JsonArray inputs = new JsonArray();
    side.inputs.forEach(inputs::add);
    json.add("inputs", inputs);
    JsonArray changes = new JsonArray();
    side.changes.forEach(changes::add);
    json.add("changes", changes);
    return json;
  }
}
