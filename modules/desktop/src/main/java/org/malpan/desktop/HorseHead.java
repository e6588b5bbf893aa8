package org.malpan.desktop;

import java.util.ArrayList;
import java.util.List;
import org.jogamp.java3d.utils.geometry.GeometryInfo;
import org.jogamp.vecmath.Point3f;

/**
 * The knight's head and neck: an outline seen from the side, thick in the neck and thin at the
 * muzzle, with bevelled edges. It looks along +x.
 */
final class HorseHead {

  private static final double BEVEL = 0.035;

  /** Counter-clockwise seen from +z: x and y, and half the thickness there. */
  private static final double[][] OUTLINE = {
    {-0.20, 0.29, 0.15},
    {0.19, 0.29, 0.15},
    {0.17, 0.38, 0.14},
    {0.10, 0.48, 0.12},
    {0.07, 0.56, 0.11},
    {0.10, 0.61, 0.10},
    {0.18, 0.60, 0.085},
    {0.24, 0.57, 0.075},
    {0.30, 0.60, 0.065},
    {0.32, 0.66, 0.065},
    {0.27, 0.74, 0.075},
    {0.19, 0.84, 0.085},
    {0.12, 0.92, 0.085},
    {0.07, 0.955, 0.075},
    {0.05, 1.04, 0.05},
    {0.00, 0.97, 0.07},
    {-0.07, 0.95, 0.08},
    {-0.15, 0.87, 0.095},
    {-0.21, 0.74, 0.11},
    {-0.235, 0.58, 0.125},
    {-0.225, 0.42, 0.14}
  };

  void addTo(Mesh mesh) {
    int count = OUTLINE.length;
    Point3f[] frontEdge = new Point3f[count];
    Point3f[] frontFace = new Point3f[count];
    Point3f[] backEdge = new Point3f[count];
    Point3f[] backFace = new Point3f[count];
    for (int i = 0; i < count; i++) {
      double[] in = inset(i);
      double half = OUTLINE[i][2];
      frontEdge[i] = point(OUTLINE[i][0], OUTLINE[i][1], half - BEVEL);
      frontFace[i] = point(in[0], in[1], half);
      backEdge[i] = point(OUTLINE[i][0], OUTLINE[i][1], BEVEL - half);
      backFace[i] = point(in[0], in[1], -half);
    }
    for (int i = 0; i < count; i++) {
      int next = (i + 1) % count;
      mesh.quad(backEdge[i], backEdge[next], frontEdge[next], frontEdge[i]);
      mesh.quad(frontEdge[i], frontEdge[next], frontFace[next], frontFace[i]);
      mesh.quad(backFace[i], backFace[next], backEdge[next], backEdge[i]);
    }
    for (int[] triangle : faces(frontFace)) {
      mesh.triangle(
          new Point3f(frontFace[triangle[0]]),
          new Point3f(frontFace[triangle[1]]),
          new Point3f(frontFace[triangle[2]]));
      mesh.triangle(
          new Point3f(backFace[triangle[2]]),
          new Point3f(backFace[triangle[1]]),
          new Point3f(backFace[triangle[0]]));
    }
  }

  /** The outline's point, moved inwards by the bevel. */
  private static double[] inset(int i) {
    int count = OUTLINE.length;
    double[] before = OUTLINE[(i + count - 1) % count];
    double[] after = OUTLINE[(i + 1) % count];
    double dx = after[0] - before[0];
    double dy = after[1] - before[1];
    double length = Math.hypot(dx, dy);
    return new double[] {OUTLINE[i][0] - BEVEL * dy / length, OUTLINE[i][1] + BEVEL * dx / length};
  }

  /** Cuts the face into triangles; Java 3D has a triangulator for any simple polygon. */
  private static List<int[]> faces(Point3f[] face) {
    Point3f[] flat = new Point3f[face.length];
    for (int i = 0; i < face.length; i++) {
      flat[i] = new Point3f(face[i].x, face[i].y, 0);
    }
    GeometryInfo info = new GeometryInfo(GeometryInfo.POLYGON_ARRAY);
    info.setCoordinates(flat);
    info.setStripCounts(new int[] {flat.length});
    info.setContourCounts(new int[] {1});
    info.convertToIndexedTriangles();
    Point3f[] corners = info.getCoordinates();
    int[] indices = info.getCoordinateIndices();
    List<int[]> triangles = new ArrayList<>();
    for (int i = 0; i < indices.length; i += 3) {
      triangles.add(
          new int[] {
            indexOf(flat, corners[indices[i]]),
            indexOf(flat, corners[indices[i + 1]]),
            indexOf(flat, corners[indices[i + 2]])
          });
    }
    return triangles;
  }

  private static int indexOf(Point3f[] points, Point3f wanted) {
    int nearest = 0;
    for (int i = 1; i < points.length; i++) {
      if (points[i].distanceSquared(wanted) < points[nearest].distanceSquared(wanted)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static Point3f point(double x, double y, double z) {
    return new Point3f((float) x, (float) y, (float) z);
  }
}
