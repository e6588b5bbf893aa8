package org.malpan.desktop;

import java.util.Arrays;
import org.jogamp.java3d.GeometryArray;
import org.jogamp.java3d.TriangleStripArray;
import org.jogamp.vecmath.Color4f;
import org.jogamp.vecmath.Point3f;

/** Flat marks on the board, just above it: a contact shadow and the avatar's ring. */
final class Decals {

  private static final int SEGMENTS = 32;

  /** Dark below the foot, then fading out; radius and opacity, from the middle outwards. */
  private static final float[][] SHADOW = {{0, 0.75f}, {0.27f, 0.65f}, {0.36f, 0.32f}, {0.47f, 0}};

  private final GeometryArray shadow = shadowDisc();
  private final GeometryArray ring = band(0.405f, 0.475f, 0.012f);

  GeometryArray shadow() {
    return shadow;
  }

  GeometryArray ring() {
    return ring;
  }

  private static GeometryArray shadowDisc() {
    int bands = SHADOW.length - 1;
    int corners = 2 * (SEGMENTS + 1);
    int[] strips = new int[bands];
    Arrays.fill(strips, corners);
    TriangleStripArray disc =
        new TriangleStripArray(
            bands * corners, GeometryArray.COORDINATES | GeometryArray.COLOR_4, strips);
    for (int band = 0; band < bands; band++) {
      float[] inner = SHADOW[band];
      float[] outer = SHADOW[band + 1];
      putBand(disc, band * corners, inner[0], outer[0], 0.008f);
      for (int i = 0; i < corners; i += 2) {
        disc.setColor(band * corners + i, new Color4f(0, 0, 0, inner[1]));
        disc.setColor(band * corners + i + 1, new Color4f(0, 0, 0, outer[1]));
      }
    }
    return disc;
  }

  private static GeometryArray band(float inner, float outer, float height) {
    int corners = 2 * (SEGMENTS + 1);
    TriangleStripArray strip =
        new TriangleStripArray(corners, GeometryArray.COORDINATES, new int[] {corners});
    putBand(strip, 0, inner, outer, height);
    return strip;
  }

  private static void putBand(
      GeometryArray strip, int from, float inner, float outer, float height) {
    for (int i = 0; i <= SEGMENTS; i++) {
      double angle = 2 * Math.PI * i / SEGMENTS;
      float cos = (float) Math.cos(angle);
      float sin = (float) Math.sin(angle);
      strip.setCoordinate(from + 2 * i, new Point3f(inner * cos, height, inner * sin));
      strip.setCoordinate(from + 2 * i + 1, new Point3f(outer * cos, height, outer * sin));
    }
  }
}
