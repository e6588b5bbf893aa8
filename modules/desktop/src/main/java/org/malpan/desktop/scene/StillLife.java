package org.malpan.desktop.scene;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jogamp.java3d.utils.geometry.GeometryInfo;
import org.jogamp.vecmath.Point3f;
import org.jogamp.vecmath.Tuple3f;
import org.jogamp.vecmath.Vector3f;
import org.malpan.board.PieceKind;

/**
 * A picture of pieces on a board, painted without any graphics card: triangles with a depth buffer,
 * each pixel lit. The board fades out, so that it stands on any ground. Takes about half a second;
 * any thread.
 */
public final class StillLife {

  /** Pixels of the picture. */
  private static final int SIZE = 900;

  /** Samples of a pixel to each side. */
  private static final int SAMPLES = 2;

  private static final int WIDE = SIZE * SAMPLES;
  private static final double FADE_FROM = 1.9;
  private static final double FADE_TO = 3.7;

  /** Where a piece stands; x to the right, z towards the eye, in cells. */
  private record Standing(PieceKind kind, Color color, float x, float z) {}

  private static final List<Standing> PIECES =
      List.of(
          new Standing(PieceKind.QUEEN, Looks.OWN, 0.5f, 0.5f),
          new Standing(PieceKind.KING, Looks.PLAYERS.get(0), -0.5f, -1.5f),
          new Standing(PieceKind.KNIGHT, Looks.PLAYERS.get(1), -1.5f, 0.5f),
          new Standing(PieceKind.ROOK, Looks.PLAYERS.get(4), 2.5f, -0.5f),
          new Standing(PieceKind.BISHOP, Looks.PLAYERS.get(2), 1.5f, -1.5f),
          new Standing(PieceKind.PAWN, Looks.PLAYERS.get(5), -0.5f, 1.5f),
          new Standing(PieceKind.PAWN, Looks.NPC, 1.5f, 1.5f),
          new Standing(PieceKind.PAWN, Looks.PLAYERS.get(3), -2.5f, -0.5f));

  private final float[] depth = new float[WIDE * WIDE];
  private final int[] argb = new int[WIDE * WIDE];
  private final Vector3f light = unit(-0.5f, 0.8f, 0.45f);
  private final Vector3f eyeSide = unit(0.1f, 0.55f, 0.85f);
  private final Vector3f half;

  private StillLife() {
    Vector3f sum = new Vector3f(light);
    sum.add(eyeSide);
    sum.normalize();
    half = sum;
  }

  /** The picture, square, with transparency. */
  public static BufferedImage paint() {
    StillLife still = new StillLife();
    still.board();
    PIECES.forEach(still::piece);
    return still.reduced();
  }

  private void board() {
    int cells = 5;
    for (int x = -cells; x < cells; x++) {
      for (int z = -cells; z < cells; z++) {
        Color color = Math.floorMod(x + z, 2) == 0 ? Looks.LIGHT_CELL : Looks.DARK_CELL;
        Point3f[] p = {
          new Point3f(x, 0, z),
          new Point3f(x, 0, z + 1),
          new Point3f(x + 1, 0, z + 1),
          new Point3f(x + 1, 0, z)
        };
        Vector3f up = new Vector3f(0, 1, 0);
        Vector3f[] normals = {up, up, up};
        triangle(new Point3f[] {p[0], p[1], p[2]}, normals, color, true);
        triangle(new Point3f[] {p[0], p[2], p[3]}, normals, color, true);
      }
    }
  }

  private void piece(Standing standing) {
    GeometryInfo info = PieceShapes.mesh(standing.kind(), Detail.FINE).lit();
    info.indexify();
    Point3f[] corners = info.getCoordinates();
    Vector3f[] normals = info.getNormals();
    int[] cornerOf = info.getCoordinateIndices();
    int[] normalOf = info.getNormalIndices();
    for (int i = 0; i + 2 < cornerOf.length; i += 3) {
      Point3f[] p = new Point3f[3];
      Vector3f[] n = new Vector3f[3];
      for (int k = 0; k < 3; k++) {
        p[k] = new Point3f(corners[cornerOf[i + k]]);
        p[k].x += standing.x();
        p[k].z += standing.z();
        n[k] = normals[normalOf[i + k]];
      }
      triangle(p, n, standing.color(), false);
    }
  }

  /** To the screen: x and y in samples, z as one over the distance. */
  private static Point3f project(Point3f p) {
    double pitch = Math.toRadians(32);
    double yaw = Math.toRadians(14);
    double x = p.x * Math.cos(yaw) + p.z * Math.sin(yaw);
    double z = -p.x * Math.sin(yaw) + p.z * Math.cos(yaw);
    double y = p.y - 0.25;
    double up = y * Math.cos(pitch) - z * Math.sin(pitch);
    double distance = 9.5 - (y * Math.sin(pitch) + z * Math.cos(pitch));
    double zoom = WIDE * 1.22 / distance;
    return new Point3f(
        (float) (WIDE / 2.0 + x * zoom), (float) (WIDE / 2.0 - up * zoom), (float) (1 / distance));
  }

  private void triangle(Point3f[] corners, Vector3f[] normals, Color color, boolean ground) {
    Point3f a = project(corners[0]);
    Point3f b = project(corners[1]);
    Point3f c = project(corners[2]);
    float area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
    if (area >= 0) {
      return;
    }
    int left = Math.max(0, (int) Math.floor(Math.min(a.x, Math.min(b.x, c.x))));
    int right = Math.min(WIDE - 1, (int) Math.ceil(Math.max(a.x, Math.max(b.x, c.x))));
    int top = Math.max(0, (int) Math.floor(Math.min(a.y, Math.min(b.y, c.y))));
    int bottom = Math.min(WIDE - 1, (int) Math.ceil(Math.max(a.y, Math.max(b.y, c.y))));
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        float u = ((b.x - x) * (c.y - y) - (c.x - x) * (b.y - y)) / area;
        float v = ((c.x - x) * (a.y - y) - (a.x - x) * (c.y - y)) / area;
        float w = 1 - u - v;
        float near = u * a.z + v * b.z + w * c.z;
        if (u < 0 || v < 0 || w < 0 || near <= depth[y * WIDE + x]) {
          continue;
        }
        depth[y * WIDE + x] = near;
        // Weights by distance: a cell near the eye is long.
        float pu = u * a.z / near;
        float pv = v * b.z / near;
        float pw = w * c.z / near;
        argb[y * WIDE + x] =
            ground
                ? ground(blend(corners, pu, pv, pw), color)
                : body(blend(normals, pu, pv, pw), blend(corners, pu, pv, pw).y, color);
      }
    }
  }

  private static Vector3f blend(Tuple3f[] of, float u, float v, float w) {
    return new Vector3f(
        u * of[0].x + v * of[1].x + w * of[2].x,
        u * of[0].y + v * of[1].y + w * of[2].y,
        u * of[0].z + v * of[1].z + w * of[2].z);
  }

  /** The board: fading out around, and darker where pieces keep the light away. */
  private static int ground(Vector3f at, Color color) {
    double far = Math.hypot(at.x, at.z);
    double share = Math.clamp((FADE_TO - far) / (FADE_TO - FADE_FROM), 0, 1);
    double lit = 0.86;
    for (Standing piece : PIECES) {
      // Towards where the light does not come from.
      double dx = at.x - piece.x() - 0.10;
      double dz = at.z - piece.z() + 0.06;
      lit *= 1 - 0.62 * Math.exp(-(dx * dx + dz * dz) / 0.10);
    }
    int alpha = (int) (255 * share * share * (3 - 2 * share));
    return alpha << 24 | shade(color, lit, 0);
  }

  private int body(Vector3f normal, float height, Color color) {
    normal.normalize();
    double diffuse = Math.max(0, normal.dot(light));
    double rim = Math.max(0, normal.dot(unit(0.8f, 0.1f, -0.3f)));
    double shine = Math.pow(Math.max(0, normal.dot(half)), 40);
    double foot = height < 0.10 ? 0.55 : height < 0.17 ? 0.85 : 1;
    return 0xFF << 24 | shade(color, foot * (0.34 + 0.70 * diffuse + 0.15 * rim), 0.5 * shine);
  }

  private static int shade(Color color, double factor, double white) {
    return channel(color.getRed(), factor, white) << 16
        | channel(color.getGreen(), factor, white) << 8
        | channel(color.getBlue(), factor, white);
  }

  private static int channel(int value, double factor, double white) {
    return (int) Math.clamp(value * factor + 255 * white, 0, 255);
  }

  /** Samples to pixels. */
  private BufferedImage reduced() {
    BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        int[] sum = new int[4];
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
          int sample = argb[(y * SAMPLES + i / SAMPLES) * WIDE + x * SAMPLES + i % SAMPLES];
          int alpha = sample >>> 24;
          sum[0] += alpha;
          sum[1] += alpha * (sample >> 16 & 255);
          sum[2] += alpha * (sample >> 8 & 255);
          sum[3] += alpha * (sample & 255);
        }
        if (sum[0] > 0) {
          picture.setRGB(
              x,
              y,
              sum[0] / (SAMPLES * SAMPLES) << 24
                  | sum[1] / sum[0] << 16
                  | sum[2] / sum[0] << 8
                  | sum[3] / sum[0]);
        }
      }
    }
    return picture;
  }

  private static Vector3f unit(float x, float y, float z) {
    Vector3f vector = new Vector3f(x, y, z);
    vector.normalize();
    return vector;
  }
}
