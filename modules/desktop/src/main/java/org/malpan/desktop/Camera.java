package org.malpan.desktop;

import org.jogamp.java3d.Transform3D;
import org.jogamp.java3d.TransformGroup;
import org.jogamp.vecmath.Point3d;
import org.jogamp.vecmath.Vector3d;

/**
 * The eye: circles around a target that glides after the avatar. Angles and distance are set by the
 * event thread, read by the frame's.
 */
final class Camera {

  private static final Vector3d UP = new Vector3d(0, 1, 0);

  private final TransformGroup viewPlatform;
  private final Transform3D transform = new Transform3D();
  private volatile double yaw;
  private volatile double pitch = Math.toRadians(48);
  private volatile double distance = 10.5;
  private double targetX = Double.NaN;
  private double targetZ;

  Camera(TransformGroup viewPlatform) {
    this.viewPlatform = viewPlatform;
  }

  /** Turns by radians; the tilt stays between almost flat and straight down. */
  synchronized void turn(double byYaw, double byPitch) {
    yaw += byYaw;
    pitch = Math.clamp(pitch + byPitch, Math.toRadians(12), Math.toRadians(88));
  }

  /** Comes nearer by a factor below 1, goes away by one above. */
  synchronized void zoom(double factor) {
    distance = Math.clamp(distance * factor, 3, 40);
  }

  /** From the eye to the target, in cells. */
  double distance() {
    return distance;
  }

  /** How a key for "up" moves on the board: the number of right angles that the eye has turned. */
  int quarterTurns() {
    return Math.floorMod((int) Math.round(yaw / (Math.PI / 2)), 4);
  }

  /** Frame thread: looks at the avatar, or glides on towards it. */
  void follow(double x, double z, double seconds) {
    if (Double.isNaN(targetX) || Math.hypot(x - targetX, z - targetZ) > 12) {
      targetX = x;
      targetZ = z;
    }
    double share = 1 - Math.exp(-seconds * 6);
    targetX += (x - targetX) * share;
    targetZ += (z - targetZ) * share;
    double flat = distance * Math.cos(pitch);
    transform.lookAt(
        new Point3d(
            targetX + flat * Math.sin(yaw),
            0.4 + distance * Math.sin(pitch),
            targetZ + flat * Math.cos(yaw)),
        new Point3d(targetX, 0.4, targetZ),
        UP);
    transform.invert();
    viewPlatform.setTransform(transform);
  }
}
