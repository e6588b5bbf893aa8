package org.malpan.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.malpan.world.World;

/** Finds where two recordings first differ: in what was put in, or in what came of it. */
public final class ReplayComparison {

  /** What came of it. */
  public sealed interface Result {

    /** In words. */
    String sentence();

    /** One line of JSON. */
    String json();
  }

  /**
   * Both hold the same over the ticks that both have.
   *
   * @param from the first tick compared
   * @param to the last
   */
  public record Same(long from, long to) implements Result {

    @Override
    public String sentence() {
      return "the same: ticks %d to %d".formatted(from, to);
    }

    @Override
    public String json() {
      JsonObject json = new JsonObject();
      json.addProperty("same", true);
      json.addProperty("from", from);
      json.addProperty("to", to);
      return json.toString();
    }
  }

  /**
   * They differ.
   *
   * @param tick the first that does
   * @param what game, configuration, inputs, recorded hash, keyframe or state
   * @param left of the first recording, in words
   * @param right of the second
   * @param stateTick of the states that are compared below: the tick, or the next that both
   *     recorded
   * @param differences of the states, as far as they are known
   */
  public record Different(
      long tick,
      String what,
      String left,
      String right,
      long stateTick,
      List<FieldDifference> differences)
      implements Result {

    /** Keeps its own copy. */
    public Different {
      differences = List.copyOf(differences);
    }

    @Override
    public String sentence() {
      String first =
          differences.isEmpty()
              ? ""
              : "; state at tick %d: %s"
                  .formatted(stateTick, differences.getFirst().sentence("left", "right"));
      return "tick %d is the first that differs, in %s: left %s, right %s%s"
          .formatted(tick, what, left, right, first);
    }

    @Override
    public String json() {
      JsonObject json = new JsonObject();
      json.addProperty("same", false);
      json.addProperty("tick", tick);
      json.addProperty("what", what);
      json.addProperty("left", left);
      json.addProperty("right", right);
      json.addProperty("stateTick", stateTick);
      JsonArray fields = new JsonArray();
      differences.forEach(d -> fields.add(d.json("left", "right")));
      json.add("differences", fields);
      return json.toString();
    }
  }

  private static final int MOST_DIFFERENCES = 20;

  private final ReplayFile leftFile;
  private final ReplayFile rightFile;
  private final ReplayPlayer left;
  private final ReplayPlayer right;

  private ReplayComparison(ReplayFile leftFile, ReplayFile rightFile) throws ReplayFormatException {
    this.leftFile = leftFile;
    this.rightFile = rightFile;
    left = new ReplayPlayer(leftFile);
    right = new ReplayPlayer(rightFile);
  }

  /** Compares the ticks that both have. */
  public static Result compare(ReplayFile left, ReplayFile right) throws ReplayFormatException {
    if (!left.metadata().game().id().equals(right.metadata().game().id())) {
      return new Different(
          left.metadata().firstTick(),
          "game",
          left.metadata().game().text(),
          right.metadata().game().text(),
          0,
          List.of());
    }
    if (!left.metadata().world().equals(right.metadata().world())) {
      return new Different(
          left.metadata().firstTick(),
          "configuration",
          left.metadata().world().toString(),
          right.metadata().world().toString(),
          0,
          List.of());
    }
    return new ReplayComparison(left, right).compare();
  }

  private Result compare() throws ReplayFormatException {
    long from = Math.max(left.tick(), right.tick());
    left.play(from);
    right.play(from);
    if (left.tick() != right.tick()) {
      throw new ReplayFormatException(
          "%s and %s have no tick in common".formatted(leftFile.path(), rightFile.path()));
    }
    InputNames leftNames = new InputNames(left.world());
    InputNames rightNames = new InputNames(right.world());
    Different found = states();
    while (found == null && left.step(Silence.EVENTS)) {
      if (!right.step(Silence.EVENTS)) {
        return new Same(from, right.tick());
      }
      OptionalInt odd = left.inputs().firstDifference(right.inputs());
      String leftInputs = text(leftNames, left, odd);
      String rightInputs = text(rightNames, right, odd);
      found =
          odd.isEmpty()
              ? states()
              : different("inputs", leftInputs, rightInputs, left.tick(), computed());
    }
    return found == null ? new Same(from, left.tick()) : found;
  }

  /** The inputs of a tick in words: all, or where they are many some from the first odd one on. */
  private static String text(InputNames names, ReplayPlayer player, OptionalInt odd) {
    int all = player.inputs().size();
    int from = all > MOST_DIFFERENCES ? odd.orElse(all) : 0;
    List<String> lines = new ArrayList<>();
    int[] place = {0};
    // Read in any case: names follow from what was read before.
    names.read(
        player.tick() - 1,
        player.inputs(),
        input -> {
          if (odd.isPresent() && place[0]++ >= from && lines.size() < MOST_DIFFERENCES) {
            // A session's key is the server's own and says nothing of the match.
            lines.add(input.text().replaceAll("session=-?\\d+ ", "").replaceAll(" +", " "));
          }
        });
    String before = from > 0 ? "%d inputs, from the %dth on: ".formatted(all, from + 1) : "";
    return lines.isEmpty() ? "none" : before + String.join(", ", lines);
  }

  private Different states() throws ReplayFormatException {
    if (left.isHashed() && right.isHashed() && recordedOtherwise()) {
      String a = "%08x".formatted(left.recordedHash());
      String b = "%08x".formatted(right.recordedHash());
      return recorded(a, b);
    }
    return left.world().stateHash() == right.world().stateHash()
        ? null
        : different("state", hash(left.world()), hash(right.world()), left.tick(), computed());
  }

  /** Of two versions of the format, whose hashes are not the same, one may still be untrue. */
  private boolean recordedOtherwise() {
    return leftFile.metadata().formatVersion() == rightFile.metadata().formatVersion()
        ? left.recordedHash() != right.recordedHash()
        : left.isTrue() != right.isTrue();
  }

  private static String hash(World world) {
    return "%08x".formatted((int) world.stateHash());
  }

  private List<FieldDifference> computed() {
    return FieldDifference.between(left.world(), right.world(), MOST_DIFFERENCES);
  }

  private Different different(
      String what, String a, String b, long stateTick, List<FieldDifference> differences) {
    return new Different(left.tick(), what, a, b, stateTick, differences);
  }

  /** Same inputs, other results: two builds wrote them; the states are in the keyframes. */
  private Different recorded(String a, String b) throws ReplayFormatException {
    for (ReplayIndex.Entry entry : leftFile.entries()) {
      if (entry.type() == ReplayFormat.KEYFRAME && entry.tick() >= left.tick()) {
        for (ReplayIndex.Entry other : rightFile.entries()) {
          if (other.type() == ReplayFormat.KEYFRAME && other.tick() == entry.tick()) {
            return different(
                "the recorded hash",
                a,
                b,
                entry.tick(),
                FieldDifference.between(
                    leftFile.restore(entry), rightFile.restore(other), MOST_DIFFERENCES));
          }
        }
      }
    }
    return different("the recorded hash", a, b, left.tick(), computed());
  }
}
