package org.malpan.desktop.scene;

import java.util.ArrayList;
import java.util.List;
import org.jogamp.java3d.GeometryArray;
import org.jogamp.java3d.utils.geometry.GeometryInfo;
import org.jogamp.java3d.utils.geometry.NormalGenerator;
import org.jogamp.java3d.utils.geometry.Stripifier;
import org.jogamp.vecmath.Point3f;

/** Triangles on their way to a geometry. Units are cells; y is up. */
final class Mesh {

  /** Edges sharper than this stay sharp in the light. */
  private static final double CREASE_RADIANS = Math.toRadians(42);

  private final List<Point3f> corners = new ArrayList<>();
  private final Detail detail;

  Mesh(Detail detail) {
    this.detail = detail;
  }

  /** One triangle, counter-clockwise seen from outside. */
  void triangle(Point3f a, Point3f b, Point3f c) {
    // Copies: a corner that two triangles share must not be moved twice.
    corners.add(new Point3f(a));
    corners.add(new Point3f(b));
    corners.add(new Point3f(c));
  }

  /** Four corners in a plane, counter-clockwise seen from outside. */
  void quad(Point3f a, Point3f b, Point3f c, Point3f d) {
    triangle(a, b, c);
    triangle(a, c, d);
  }

  /**
   * Turns a profile about the y axis.
   *
   * @param profile pairs of radius and height, from the bottom to the top
   */
  void turned(double... profile) {
    turnedExactly(detail.segments, Profile.simplified(profile, detail.tolerance));
  }

  private void turnedExactly(int segments, double... profile) {
    for (int i = 0; i + 3 < profile.length; i += 2) {
      for (int s = 0; s < segments; s++) {
        Point3f lowLeft = onCircle(profile[i], profile[i + 1], s, segments);
        Point3f lowRight = onCircle(profile[i], profile[i + 1], s + 1, segments);
        Point3f highLeft = onCircle(profile[i + 2], profile[i + 3], s, segments);
        Point3f highRight = onCircle(profile[i + 2], profile[i + 3], s + 1, segments);
        if (profile[i] > 0) {
          triangle(lowLeft, highRight, lowRight);
        }
        if (profile[i + 2] > 0) {
          triangle(lowLeft, highLeft, highRight);
        }
      }
    }
  }

  private static Point3f onCircle(double radius, double height, int step, int segments) {
    double angle = 2 * Math.PI * (step % segments) / segments;
    return new Point3f(
        (float) (radius * Math.cos(angle)), (float) height, (float) (radius * Math.sin(angle)));
  }

  /** A box by two opposite corners. */
  void box(double x1, double y1, double z1, double x2, double y2, double z2) {
    Point3f[] p = new Point3f[8];
    for (int i = 0; i < 8; i++) {
      p[i] =
          new Point3f(
              (float) ((i & 1) == 0 ? x1 : x2),
              (float) ((i & 2) == 0 ? y1 : y2),
              (float) ((i & 4) == 0 ? z1 : z2));
    }
    quad(p[4], p[5], p[7], p[6]);
    quad(p[1], p[0], p[2], p[3]);
    quad(p[5], p[1], p[3], p[7]);
    quad(p[0], p[4], p[6], p[2]);
    quad(p[6], p[7], p[3], p[2]);
    quad(p[0], p[1], p[5], p[4]);
  }

  /** A ball. */
  void ball(double x, double y, double z, double radius) {
    if (radius < detail.smallestBall) {
      return;
    }
    int rings = detail == Detail.FINE ? 6 : 4;
    double[] profile = new double[2 * (rings + 1)];
    for (int i = 0; i <= rings; i++) {
      double angle = Math.PI * i / rings - Math.PI / 2;
      profile[2 * i] = i == 0 || i == rings ? 0 : radius * Math.cos(angle);
      profile[2 * i + 1] = y + radius * Math.sin(angle);
    }
    int from = corners.size();
    turnedExactly(detail == Detail.FINE ? 10 : 6, profile);
    for (Point3f corner : corners.subList(from, corners.size())) {
      corner.x += (float) x;
      corner.z += (float) z;
    }
  }

  /** A geometry with normals, in strips. */
  GeometryArray toGeometry() {
    GeometryInfo info = lit();
    new Stripifier().stripify(info);
    return info.getGeometryArray();
  }

  /** Triangles with normals. */
  GeometryInfo lit() {
    GeometryInfo info = new GeometryInfo(GeometryInfo.TRIANGLE_ARRAY);
    info.setCoordinates(corners.toArray(Point3f[]::new));
    new NormalGenerator(CREASE_RADIANS).generateNormals(info);
    return info;
  }
}
