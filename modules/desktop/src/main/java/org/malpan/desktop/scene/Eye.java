package org.malpan.desktop.scene;

import org.jogamp.vecmath.Point3d;
import org.jogamp.vecmath.Vector3d;

/** Where the eye is in a frame and how it sees; changed in place by the frame thread. */
final class Eye {

  final Point3d place = new Point3d();
  final Vector3d forward = new Vector3d();
  final Vector3d right = new Vector3d();
  final Vector3d up = new Vector3d();

  /** What a pixel covers at a distance of 1. */
  private double pixel = 0.001;

  /**
   * Looks from a place to another.
   *
   * @param fieldRadians the horizontal field of view
   * @param pixels the width of what is seen
   */
  void look(
      double x,
      double y,
      double z,
      double toX,
      double toY,
      double toZ,
      double fieldRadians,
      int pixels) {
    place.set(x, y, z);
    forward.set(toX - x, toY - y, toZ - z);
    forward.normalize();
    // The horizontal part of the way, turned a quarter: never straight down, so never without size.
    right.set(-forward.z, 0, forward.x);
    right.normalize();
    up.cross(right, forward);
    pixel = 2 * Math.tan(fieldRadians / 2) / Math.max(1, pixels);
  }

  /** How far in front of the eye a place is; below 0 behind it. */
  double depthOf(double x, double y, double z) {
    return (x - place.x) * forward.x + (y - place.y) * forward.y + (z - place.z) * forward.z;
  }

  /** What a pixel covers at that depth, in cells. */
  double pixelAt(double depth) {
    return pixel * Math.max(0.1, depth);
  }
}
