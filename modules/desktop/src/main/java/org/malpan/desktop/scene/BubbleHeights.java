package org.malpan.desktop.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much higher bubbles are drawn than right above who speaks, so that none hides another or a
 * name. They glide there: pieces walk past each other all the time. Frame thread.
 */
final class BubbleHeights {

  /** Between a bubble and what is below it, in pixels. */
  private static final double GAP = 2;

  /** Of the way that is left, so much is gone in a frame. */
  private static final double GLIDE = 0.2;

  /** What is that near is there. */
  private static final double NEAR = 0.5;

  /** A bubble goes so many of its own heights up at most. */
  private static final double MOST_HEIGHTS = 1.3;

  private final Map<Integer, Double> raises = new HashMap<>();

  /**
   * A rectangle on the canvas, in pixels; heights grow upwards.
   *
   * @param piece whose it is
   */
  record Box(int piece, double left, double bottom, double width, double height) {

    private boolean overlaps(Box other) {
      return left < other.left + other.width
          && other.left < left + width
          && bottom < other.bottom + other.height
          && other.bottom < bottom + height;
    }

    private Box at(double height) {
      return new Box(piece, left, height, width, this.height);
    }
  }

  /**
   * Makes the next step to where the bubbles have room.
   *
   * @param top of the canvas: they rather hide something than to be out of sight
   */
  void settle(List<Box> bubbles, List<Box> names, double top) {
    Map<Integer, Double> wanted = wanted(bubbles, names, top);
    raises.keySet().retainAll(wanted.keySet());
    wanted.forEach((piece, raise) -> {
      // A new one begins where it belongs.
      double now = raises.getOrDefault(piece, raise);
      double way = raise - now;
      raises.put(piece, Math.abs(way) < NEAR ? raise : now + way * GLIDE);
    });
  }

  /** How much higher that piece's bubble is drawn now, in pixels. */
  double of(int piece) {
    return raises.getOrDefault(piece, 0.0);
  }

  /**
   * Where they have room: the lowest keep their places, the others go above what is in the way.
   * None goes so far that one no longer sees whose it is; rather it hides a name, or what else is
   * there.
   */
  static Map<Integer, Double> wanted(List<Box> bubbles, List<Box> names, double top) {
    Map<Integer, Double> wanted = new HashMap<>();
    List<Box> placed = new ArrayList<>();
    for (Box bubble : bubbles.stream().sorted(Comparator.comparingDouble(Box::bottom)).toList()) {
      List<Box> all = new ArrayList<>(names);
      all.addAll(placed);
      double highest =
          Math.min(bubble.bottom() + MOST_HEIGHTS * bubble.height(), top - bubble.height());
      Box place =
          above(bubble, all, highest).or(() -> above(bubble, placed, highest)).orElse(bubble);
      placed.add(place);
      wanted.put(bubble.piece(), place.bottom() - bubble.bottom());
    }
    return wanted;
  }

  /** The lowest place where it overlaps none of those, if that is not too high. */
  private static Optional<Box> above(Box bubble, List<Box> taken, double highest) {
    Box place = bubble;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Box other : taken) {
        if (other.piece() != bubble.piece() && place.overlaps(other)) {
          place = place.at(other.bottom() + other.height() + GAP);
          moved = true;
        }
      }
    }
    return Optional.of(place).filter(free -> free.equals(bubble) || free.bottom() <= highest);
  }
}
