package org.malpan.desktop.scene;

import org.jogamp.java3d.BranchGroup;
import org.jogamp.java3d.GeometryArray;
import org.jogamp.java3d.QuadArray;
import org.jogamp.java3d.Shape3D;
import org.jogamp.java3d.Transform3D;
import org.jogamp.java3d.TransformGroup;
import org.jogamp.vecmath.Color3f;
import org.jogamp.vecmath.Color4f;
import org.jogamp.vecmath.Point3f;
import org.jogamp.vecmath.Vector3d;

/**
 * Fog where the player cannot see: beyond so many cells to each side of the avatar the server tells
 * nothing, and the board should not look empty but unknown. A frame of haze that moves with the
 * avatar, in layers so that it has some depth.
 */
final class Fog {

  /** Cells over which the haze becomes dense. */
  private static final float SOFT = 1.4f;

  private static final float WIDE = 60;
  private static final float[] HEIGHTS = {0.02f, 0.5f};
  private static final float DENSITY = 0.52f;

  private final BranchGroup branch = new BranchGroup();
  private final TransformGroup group = new TransformGroup();
  private final Transform3D transform = new Transform3D();
  private final Vector3d place = new Vector3d(Double.NaN, 0, 0);

  /**
   * Haze around a square.
   *
   * @param view cells that are seen to each side
   */
  Fog(int view, Looks looks) {
    branch.setCapability(BranchGroup.ALLOW_DETACH);
    group.setCapability(TransformGroup.ALLOW_TRANSFORM_WRITE);
    for (float height : HEIGHTS) {
      group.addChild(new Shape3D(frame(view + 0.5f, height), looks.plain()));
    }
    branch.addChild(group);
  }

  BranchGroup branch() {
    return branch;
  }

  void moveTo(double x, double z) {
    if (x != place.x || z != place.z) {
      place.set(x, 0, z);
      transform.setTranslation(place);
      group.setTransform(transform);
    }
  }

  /** Four trapezes around the hole, clear at its edge, and four behind them. */
  private static GeometryArray frame(float hole, float height) {
    float[] reaches = {hole, hole + SOFT, hole + WIDE};
    float[] densities = {0, DENSITY, DENSITY};
    QuadArray quads =
        new QuadArray(
            4 * 4 * (reaches.length - 1), GeometryArray.COORDINATES | GeometryArray.COLOR_4);
    Color3f haze = Looks.rgb(Looks.BACKGROUND);
    int at = 0;
    for (int ring = 0; ring + 1 < reaches.length; ring++) {
      for (int side = 0; side < 4; side++) {
        put(quads, at, side, reaches[ring], height, haze, densities[ring]);
        put(quads, at + 1, side, reaches[ring + 1], height, haze, densities[ring + 1]);
        put(quads, at + 2, side + 1, reaches[ring + 1], height, haze, densities[ring + 1]);
        put(quads, at + 3, side + 1, reaches[ring], height, haze, densities[ring]);
        at += 4;
      }
    }
    return quads;
  }

  private static void put(
      QuadArray quads, int at, int corner, float reach, float height, Color3f haze, float density) {
    float x = (corner & 3) == 0 || (corner & 3) == 3 ? -reach : reach;
    float z = (corner & 3) < 2 ? -reach : reach;
    quads.setCoordinate(at, new Point3f(x, height, z));
    quads.setColor(at, new Color4f(haze.x, haze.y, haze.z, density));
  }
}
