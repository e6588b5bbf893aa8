package org.malpan.desktop.scene;

import java.util.ArrayList;
import java.util.List;
import org.jogamp.java3d.utils.geometry.GeometryInfo;
import org.jogamp.vecmath.Point3f;

/**
 * The knight's head and neck: an outline seen from the side, thick in the neck and thin at the
 * muzzle, with bevelled edges. It looks along +x.
 */
final class HorseHead {

  /** How far the rounded edge reaches into the face, and how deep. */
  private static final double BEVEL = 0.045;

  /** Counter-clockwise seen from +z: x and y, and half the thickness there. */
  private static final double[][] OUTLINE = {
    {-0.19, 0.285, 0.150},
    {0.00, 0.280, 0.155},
    {0.19, 0.285, 0.150},
    {0.205, 0.38, 0.150},
    {0.165, 0.48, 0.140},
    {0.105, 0.56, 0.130},
    {0.085, 0.62, 0.122},
    {0.130, 0.652, 0.115},
    {0.195, 0.640, 0.105},
    {0.255, 0.615, 0.092},
    {0.305, 0.628, 0.084},
    {0.328, 0.675, 0.082},
    {0.305, 0.738, 0.086},
    {0.240, 0.832, 0.096},
    {0.172, 0.918, 0.100},
    {0.140, 0.965, 0.092},
    {0.118, 1.055, 0.062},
    {0.052, 0.992, 0.088},
    {-0.030, 0.972, 0.096},
    {-0.110, 0.925, 0.100},
    {-0.180, 0.838, 0.106},
    {-0.225, 0.710, 0.118},
    {-0.238, 0.560, 0.132},
    {-0.225, 0.420, 0.144}
  };

  private final int bevels;
  private final double[][] curve;

  HorseHead(Detail detail) {
    bevels = detail.bevels;
    curve = smooth(OUTLINE, detail.smoothing);
  }

  void addTo(Mesh mesh) {
    int count = curve.length;
    Point3f[][] rows = new Point3f[2 * (bevels + 1)][];
    for (int step = 0; step <= bevels; step++) {
      // From the face at the front, around the edge, to the face at the back.
      double angle = bevels == 0 ? Math.PI / 2 : Math.PI / 2 * step / bevels;
      double in = BEVEL * (1 - Math.sin(angle));
      double deep = BEVEL * (1 - Math.cos(angle));
      rows[step] = row(in, deep, 1);
      rows[rows.length - 1 - step] = row(in, deep, -1);
    }
    for (int row = 0; row + 1 < rows.length; row++) {
      for (int i = 0; i < count; i++) {
        int next = (i + 1) % count;
        mesh.quad(rows[row + 1][i], rows[row + 1][next], rows[row][next], rows[row][i]);
      }
    }
    Point3f[] front = rows[0];
    Point3f[] back = rows[rows.length - 1];
    for (int[] triangle : faces(front)) {
      mesh.triangle(front[triangle[0]], front[triangle[1]], front[triangle[2]]);
      mesh.triangle(back[triangle[2]], back[triangle[1]], back[triangle[0]]);
    }
    mesh.ball(0.185, 0.862, 0.088, 0.022);
    mesh.ball(0.185, 0.862, -0.088, 0.022);
  }

  /** The outline moved inwards, that much below the face of one side (1 front, -1 back). */
  private Point3f[] row(double inwards, double deep, int side) {
    Point3f[] row = new Point3f[curve.length];
    for (int i = 0; i < row.length; i++) {
      double[] place = inset(i, inwards);
      row[i] =
          new Point3f((float) place[0], (float) place[1], (float) (side * (curve[i][2] - deep)));
    }
    return row;
  }

  /** A closed Catmull-Rom curve through the points. */
  private static double[][] smooth(double[][] points, int smoothing) {
    int count = points.length;
    double[][] curve = new double[count * smoothing][3];
    for (int i = 0; i < curve.length; i++) {
      int from = i / smoothing;
      double t = (double) (i % smoothing) / smoothing;
      for (int axis = 0; axis < 3; axis++) {
        double p0 = points[(from + count - 1) % count][axis];
        double p1 = points[from][axis];
        double p2 = points[(from + 1) % count][axis];
        double p3 = points[(from + 2) % count][axis];
        curve[i][axis] =
            0.5
                * (2 * p1
                    + (p2 - p0) * t
                    + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t
                    + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t);
      }
    }
    return curve;
  }

  /** The curve's point, moved inwards; less at the ear's tip, where the sides would cross. */
  private double[] inset(int i, double distance) {
    int count = curve.length;
    double[] here = curve[i];
    double[] before = curve[(i + count - 1) % count];
    double[] after = curve[(i + 1) % count];
    double dx = after[0] - before[0];
    double dy = after[1] - before[1];
    double length = Math.hypot(dx, dy);
    double inwards = here[1] > 0.98 ? distance * 0.3 : distance;
    return new double[] {here[0] - inwards * dy / length, here[1] + inwards * dx / length};
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
}
