package org.malpan.desktop;

import org.jogamp.java3d.GeometryArray;
import org.jogamp.java3d.TriangleStripArray;
import org.jogamp.vecmath.Point3f;

/** Flat marks on the board, just above it: a contact shadow and the avatar's ring. */
final class Decals {

  private static final int SEGMENTS = 32;

  private final GeometryArray shadow = band(0, 0.40f, 0.008f);
  private final GeometryArray ring = band(0.40f, 0.485f, 0.012f);

  GeometryArray shadow() {
    return shadow;
  }

  GeometryArray ring() {
    return ring;
  }

  private static GeometryArray band(float inner, float outer, float height) {
    int corners = 2 * (SEGMENTS + 1);
    TriangleStripArray strip =
        new TriangleStripArray(corners, GeometryArray.COORDINATES, new int[] {corners});
    for (int i = 0; i <= SEGMENTS; i++) {
      double angle = 2 * Math.PI * i / SEGMENTS;
      float cos = (float) Math.cos(angle);
      float sin = (float) Math.sin(angle);
      strip.setCoordinate(2 * i, new Point3f(inner * cos, height, inner * sin));
      strip.setCoordinate(2 * i + 1, new Point3f(outer * cos, height, outer * sin));
    }
    return strip;
  }
}
