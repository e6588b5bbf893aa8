package org.malpan.desktop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a match panel needs of the player's settings.
 *
 * @param keys key codes for each action; an action without any cannot be reached by key
 * @param quality of the drawing
 * @param reducedMotion pieces and camera go at once where they are to be
 * @param uiScale factor on what the panel draws itself, 0.5 to 4
 * @param narrated what happens is also written as text, for screen readers
 */
public record MatchSettings(
    Map<MatchAction, List<Integer>> keys,
    Quality quality,
    boolean reducedMotion,
    double uiScale,
    boolean narrated) {

  /** What nobody chose otherwise. */
  public static final MatchSettings DEFAULT =
      new MatchSettings(MatchAction.defaultKeys(), Quality.DEFAULT, false, 1, false);

  /** Checks the scale. */
  public MatchSettings {
    Map<MatchAction, List<Integer>> copy = new EnumMap<>(MatchAction.class);
    keys.forEach((action, codes) -> copy.put(action, List.copyOf(codes)));
    keys = Map.copyOf(copy);
    if (!(uiScale >= 0.5 && uiScale <= 4)) {
      throw new IllegalArgumentException("UI scale " + uiScale + ": 0.5 to 4 are allowed");
    }
  }

  /** What that key means. */
  public Optional<MatchAction> actionOf(int keyCode) {
    for (MatchAction action : MatchAction.values()) {
      if (keys.getOrDefault(action, List.of()).contains(keyCode)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  /**
   * How much work a frame may be.
   *
   * @param antialiasing smooth edges, where the graphics configuration has them
   * @param shadows contact shadows below pieces
   * @param framesPerSecond the most frames drawn in a second, 10 to 240
   */
  public record Quality(boolean antialiasing, boolean shadows, int framesPerSecond) {

    /** All of it. */
    public static final Quality DEFAULT = new Quality(true, true, 60);

    /** Checks the frame limit. */
    public Quality {
      if (framesPerSecond < 10 || framesPerSecond > 240) {
        throw new IllegalArgumentException(
            "frame limit " + framesPerSecond + ": 10 to 240 a second are allowed");
      }
    }
  }
}
