package org.malpan.desktop.scene;

import java.util.Arrays;

/** A profile for the lathe: pairs of radius and height, from the bottom to the top. */
final class Profile {

  private Profile() {}

  /** The profile with fewer points, none of those left out further away than the tolerance. */
  static double[] simplified(double[] profile, double tolerance) {
    int points = profile.length / 2;
    boolean[] kept = new boolean[points];
    kept[0] = true;
    kept[points - 1] = true;
    if (tolerance <= 0) {
      Arrays.fill(kept, true);
    } else {
      keep(profile, 0, points - 1, tolerance, kept);
    }
    double[] result = new double[profile.length];
    int length = 0;
    for (int i = 0; i < points; i++) {
      if (kept[i]) {
        result[length++] = profile[2 * i];
        result[length++] = profile[2 * i + 1];
      }
    }
    return Arrays.copyOf(result, length);
  }

  /**
   * Douglas and Peucker: keeps the point that is furthest from the line, and so on on each side.
   */
  private static void keep(double[] p, int from, int to, double tolerance, boolean[] kept) {
    int furthest = -1;
    double far = tolerance;
    for (int i = from + 1; i < to; i++) {
      double distance = distance(p, i, from, to);
      if (distance > far) {
        far = distance;
        furthest = i;
      }
    }
    if (furthest >= 0) {
      kept[furthest] = true;
      keep(p, from, furthest, tolerance, kept);
      keep(p, furthest, to, tolerance, kept);
    }
  }

  private static double distance(double[] p, int point, int from, int to) {
    double dx = p[2 * to] - p[2 * from];
    double dy = p[2 * to + 1] - p[2 * from + 1];
    double x = p[2 * point] - p[2 * from];
    double y = p[2 * point + 1] - p[2 * from + 1];
    double length = Math.hypot(dx, dy);
    return length == 0 ? Math.hypot(x, y) : Math.abs(dx * y - dy * x) / length;
  }
}
