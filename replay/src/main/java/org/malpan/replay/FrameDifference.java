package org.malpan.replay;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.malpan.protocol.Text;

/**
 * The first frame that a recording has otherwise than this build computes it. Frames are compared
 * receiver by receiver: whether two receivers were told with one frame or with two is no
 * difference.
 *
 * @param tick ticks done when it was told
 * @param place of the frame in its tick, from 1 on, counted once for each receiver
 * @param recorded the frame in the file and its receiver in words, or "nothing"
 * @param computed the frame of this build likewise
 * @param players the receivers of both
 */
public record FrameDifference(
    long tick, int place, String recorded, String computed, List<Integer> players) {

  private static final int MOST_HEX_BYTES = 64;
  private static final byte[] NONE = {0};

  /** Keeps its own copy. */
  public FrameDifference {
    players = List.copyOf(players);
  }

  /** One side, moved from receiver to receiver; at its end it stands behind all ticks. */
  private static final class Side {

    private final RecordedFrames frames;
    private final RecordedWire wire;
    private boolean more;

    /** The place of the receiver at hand among those of its frame. */
    private int at;

    private long tick = -1;
    private int place;

    Side(RecordedFrames frames, RecordedWire wire) throws ReplayFormatException {
      this.wire = wire;
      this.frames = frames;
      more = frames.next();
      count();
    }

    void next() throws ReplayFormatException {
      at++;
      if (at == frames.players().size()) {
        at = 0;
        more = frames.next();
      }
      count();
    }

    private void count() {
      place = frames.tick() == tick ? place + 1 : 1;
      tick = frames.tick();
    }

    /** In the order of telling. */
    boolean isBefore(Side other) {
      return more
          && (!other.more || tick < other.tick || tick == other.tick && place < other.place);
    }

    boolean tellsTheSameAs(Side other) {
      return player() == other.player() && Arrays.equals(frames.frame(), other.frames.frame());
    }

    int player() {
      return frames.players().get(at);
    }

    String text() {
      String packet;
      try {
        packet = wire.text(wire.packet(frames.frame()));
      } catch (ReplayFormatException e) {
        byte[] start =
            Arrays.copyOf(frames.frame(), Math.min(frames.frame().length, MOST_HEX_BYTES));
        packet =
            "%d bytes that are no frame, %s"
                .formatted(frames.frame().length, HexFormat.of().formatHex(start));
      }
      return Text.escaped("%s to player %d".formatted(packet, player()));
    }
  }

  /**
   * Compares two chunks of the same ticks.
   *
   * @param firstTick of both
   * @param lastTick up to which both are compared, as ticks done
   * @param recorded payload, or none
   * @param computed payload, or none
   * @throws ReplayFormatException when the recorded payload is damaged before the first difference
   */
  static Optional<FrameDifference> find(
      long firstTick,
      long lastTick,
      Optional<byte[]> recorded,
      Optional<byte[]> computed,
      int maxPlayers,
      RecordedWire wire)
      throws ReplayFormatException {
    Side left = new Side(new RecordedFrames(firstTick, recorded.orElse(NONE), maxPlayers), wire);
    Side right = new Side(new RecordedFrames(firstTick, computed.orElse(NONE), maxPlayers), wire);
    while (left.more || right.more) {
      Side first = right.isBefore(left) ? right : left;
      if (first.tick > lastTick) {
        return Optional.empty();
      }
      boolean hasLeft = !right.isBefore(left);
      boolean hasRight = !left.isBefore(right);
      if (!hasLeft || !hasRight || !left.tellsTheSameAs(right)) {
        return Optional.of(
            new FrameDifference(
                first.tick,
                first.place,
                hasLeft ? left.text() : "nothing",
                hasRight ? right.text() : "nothing",
                Stream.of(left, right)
                    .filter(side -> side == left ? hasLeft : hasRight)
                    .map(Side::player)
                    .distinct()
                    .sorted()
                    .toList()));
      }
      left.next();
      right.next();
    }
    return Optional.empty();
  }

  /** For programs. */
  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("place", place);
    json.addProperty("tick", tick);
    json.addProperty("recorded", recorded);
    json.addProperty("computed", computed);
    return json;
  }

  /** In words. */
  public String sentence() {
    return "frame %d of tick %d: recorded %s, computed %s"
        .formatted(place, tick, recorded, computed);
  }
}
