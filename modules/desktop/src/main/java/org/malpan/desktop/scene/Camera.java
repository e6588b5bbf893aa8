package org.malpan.desktop.scene;

import org.jogamp.java3d.Transform3D;
import org.jogamp.java3d.TransformGroup;
import org.jogamp.vecmath.Point3d;
import org.jogamp.vecmath.Vector3d;

/**
 * The eye: circles around a target that glides after the avatar. Angles and distance are set by the
 * event thread, read by the frame's.
 */
public final class Camera {

  /** The horizontal field of view. */
  static final double FIELD_RADIANS = Math.toRadians(42);

  private static final Vector3d UP = new Vector3d(0, 1, 0);
  private static final double TARGET_HEIGHT = 0.4;

  /** Further than this from the target, the eye jumps. */
  private static final double JUMP_CELLS = 12;

  /** How fast the target glides; a second leaves e to the minus this of the way. */
  private static final double GLIDE = 6;

  private TransformGroup shown;
  private final Transform3D transform = new Transform3D();
  private final Eye eye = new Eye();
  private final Point3d eyePlace = new Point3d();
  private final Point3d targetPlace = new Point3d();
  private volatile double yaw;
  private volatile double pitch = Math.toRadians(48);
  private volatile double distance = 11.5;

  // Written by the frame thread.
  private volatile double targetX = Double.NaN;
  private volatile double targetZ;

  Camera() {}

  /** Turns by radians; the tilt stays between almost flat and straight down. */
  public synchronized void turn(double byYaw, double byPitch) {
    yaw += byYaw;
    pitch = Math.clamp(pitch + byPitch, Math.toRadians(12), Math.toRadians(88));
  }

  /** Comes nearer by a factor below 1, goes away by one above. */
  public synchronized void zoom(double factor) {
    distance = Math.clamp(distance * factor, 3, 40);
  }

  /** From the eye to the target, in cells. */
  double distance() {
    return distance;
  }

  /** How far the eye has turned, clockwise seen from above; 0 looks up the board. */
  public double yaw() {
    return yaw;
  }

  /** How a key for "up" moves on the board: the number of right angles that the eye has turned. */
  public int quarterTurns() {
    return Math.floorMod((int) Math.round(yaw / (Math.PI / 2)), 4);
  }

  /**
   * Frame thread: looks at the place, or glides on towards it unless it is to go at once.
   *
   * @param platform of the view that sees through this eye
   */
  Eye follow(
      TransformGroup platform, double x, double z, double seconds, boolean atOnce, int pixels) {
    double toX = targetX;
    double toZ = targetZ;
    if (atOnce || Double.isNaN(toX) || Math.hypot(x - toX, z - toZ) > JUMP_CELLS) {
      toX = x;
      toZ = z;
    }
    double share = 1 - Math.exp(-seconds * GLIDE);
    toX += (x - toX) * share;
    toZ += (z - toZ) * share;
    if (Math.abs(x - toX) + Math.abs(z - toZ) < 1e-4) {
      // Arrived: a glide without an end would draw frames without an end.
      toX = x;
      toZ = z;
    }
    targetX = toX;
    targetZ = toZ;
    double flat = distance * Math.cos(pitch);
    double eyeX = toX + flat * Math.sin(yaw);
    double eyeY = TARGET_HEIGHT + distance * Math.sin(pitch);
    double eyeZ = toZ + flat * Math.cos(yaw);
    if (shown != platform || eyePlace.x != eyeX || eyePlace.y != eyeY || eyePlace.z != eyeZ) {
      eyePlace.set(eyeX, eyeY, eyeZ);
      targetPlace.set(toX, TARGET_HEIGHT, toZ);
      transform.lookAt(eyePlace, targetPlace, UP);
      transform.invert();
      shown = platform;
      platform.setTransform(transform);
    }
    eye.look(eyeX, eyeY, eyeZ, toX, TARGET_HEIGHT, toZ, FIELD_RADIANS, pixels);
    return eye;
  }

  /** Where the eye looks, in cells; any thread. */
  public BoardScene.Spot target() {
    double x = targetX;
    return Double.isNaN(x) ? new BoardScene.Spot(0, 0) : new BoardScene.Spot(x, targetZ);
  }

  double targetX() {
    return targetX;
  }

  double targetZ() {
    return targetZ;
  }
}
