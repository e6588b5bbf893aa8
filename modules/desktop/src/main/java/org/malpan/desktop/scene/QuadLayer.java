package org.malpan.desktop.scene;

import java.awt.Color;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.jogamp.java3d.Appearance;
import org.jogamp.java3d.BoundingSphere;
import org.jogamp.java3d.FreshMessages;
import org.jogamp.java3d.Geometry;
import org.jogamp.java3d.GeometryArray;
import org.jogamp.java3d.J3DBuffer;
import org.jogamp.java3d.QuadArray;
import org.jogamp.java3d.Shape3D;
import org.jogamp.vecmath.Point3d;

/**
 * Many quads in one geometry whose corners change from frame to frame: one draw call for all
 * shadows, one for all bars, one for all names. Filled between {@link #begin} and {@link #end} by
 * the frame thread; allocates nothing after its constructor.
 */
final class QuadLayer {

  private static final int CORNERS = 4;

  private final int capacity;
  private final Buffer places;
  private final Buffer colours;
  private final Buffer textures;
  private final QuadArray quads;
  private final Shape3D shape;
  private final float[] tint = new float[4];
  private int count;
  private int shown = -1;

  /** Whether the last frame brought something new. */
  private boolean isFresh;

  /** One attribute of all corners: what is shown, and what the next frame will show. */
  private static final class Buffer {
    final int perQuad;
    final FloatBuffer direct;
    final float[] next;
    final float[] last;

    Buffer(int quads, int components) {
      perQuad = CORNERS * components;
      direct =
          ByteBuffer.allocateDirect(quads * perQuad * Float.BYTES)
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
      next = new float[quads * perQuad];
      last = new float[quads * perQuad];
    }

    boolean isChanged(int quads) {
      return !Arrays.equals(next, 0, quads * perQuad, last, 0, quads * perQuad);
    }

    void pass(int quads) {
      System.arraycopy(next, 0, last, 0, quads * perQuad);
      direct.put(0, next, 0, quads * perQuad);
    }
  }

  /**
   * A layer without quads.
   *
   * @param capacity the most quads that are shown; those beyond are left out
   * @param appearance unlit, with a texture that the corners' colours tint, or without
   */
  QuadLayer(int capacity, Appearance appearance) {
    this.capacity = capacity;
    places = new Buffer(capacity, 3);
    colours = new Buffer(capacity, 4);
    textures = new Buffer(capacity, 2);
    quads =
        new QuadArray(
            CORNERS * capacity,
            GeometryArray.COORDINATES
                | GeometryArray.COLOR_4
                | GeometryArray.TEXTURE_COORDINATE_2
                | GeometryArray.BY_REFERENCE
                | GeometryArray.USE_NIO_BUFFER);
    quads.setCapability(GeometryArray.ALLOW_REF_DATA_WRITE);
    quads.setCapability(GeometryArray.ALLOW_COUNT_WRITE);
    quads.setCapability(Geometry.ALLOW_INTERSECT);
    quads.setCoordRefBuffer(new J3DBuffer(places.direct));
    quads.setColorRefBuffer(new J3DBuffer(colours.direct));
    quads.setTexCoordRefBuffer(0, new J3DBuffer(textures.direct));
    // One that has no size: an empty geometry is none for Java 3D.
    quads.setValidVertexCount(CORNERS);
    shape = new Shape3D(quads, appearance);
    shape.setBoundsAutoCompute(false);
    shape.setBounds(new BoundingSphere(new Point3d(2000, 0, 2000), 10_000));
  }

  Shape3D shape() {
    return shape;
  }

  void begin() {
    count = 0;
  }

  /** Whether another quad would be shown. */
  boolean hasRoom() {
    return count < capacity;
  }

  /** The colour of quads from now on; alpha 0 to 1. */
  void tint(Color color, double alpha) {
    tint[0] = color.getRed() / 255f;
    tint[1] = color.getGreen() / 255f;
    tint[2] = color.getBlue() / 255f;
    tint[3] = (float) alpha;
  }

  /** A square on the ground around (x, z), showing a part of the texture. */
  void flat(double x, double y, double z, double half, TextureTile tile) {
    if (count == capacity) {
      return;
    }
    int at = count * CORNERS * 3;
    float[] to = places.next;
    at = corner(to, at, x - half, y, z - half);
    at = corner(to, at, x - half, y, z + half);
    at = corner(to, at, x + half, y, z + half);
    int _ = corner(to, at, x + half, y, z - half);
    finish(tile);
  }

  /**
   * An upright rectangle that faces the eye.
   *
   * @param left of the anchor, in units of the eye's right vector
   * @param bottom above the anchor, in units of the eye's up vector
   */
  void facing(
      Eye eye,
      double x,
      double y,
      double z,
      double left,
      double bottom,
      double width,
      double height,
      TextureTile tile) {
    if (count == capacity) {
      return;
    }
    int at = count * CORNERS * 3;
    at = facingCorner(at, eye, x, y, z, left, bottom + height);
    at = facingCorner(at, eye, x, y, z, left, bottom);
    at = facingCorner(at, eye, x, y, z, left + width, bottom);
    int _ = facingCorner(at, eye, x, y, z, left + width, bottom + height);
    finish(tile);
  }

  private int facingCorner(int at, Eye eye, double x, double y, double z, double r, double u) {
    return corner(
        places.next,
        at,
        x + eye.right.x * r + eye.up.x * u,
        y + eye.right.y * r + eye.up.y * u,
        z + eye.right.z * r + eye.up.z * u);
  }

  private static int corner(float[] to, int at, double x, double y, double z) {
    to[at] = (float) x;
    to[at + 1] = (float) y;
    to[at + 2] = (float) z;
    return at + 3;
  }

  /** Colours and texture of the quad whose places are in: back left, front left, and around. */
  private void finish(TextureTile tile) {
    int at = count * CORNERS * 2;
    float[] to = textures.next;
    to[at] = tile.left();
    to[at + 1] = tile.top();
    to[at + 2] = tile.left();
    to[at + 3] = tile.bottom();
    to[at + 4] = tile.right();
    to[at + 5] = tile.bottom();
    to[at + 6] = tile.right();
    to[at + 7] = tile.top();
    for (int corner = 0; corner < CORNERS; corner++) {
      System.arraycopy(tint, 0, colours.next, (count * CORNERS + corner) * 4, 4);
    }
    count++;
  }

  /** Shows what was put in since {@link #begin}. */
  void end() {
    boolean changed =
        count != shown
            || places.isChanged(count)
            || colours.isChanged(count)
            || textures.isChanged(count);
    // Twice: while a window opens, a renderer may miss what changes between two of its frames.
    if (!changed && !isFresh) {
      return;
    }
    isFresh = changed;
    shown = count;
    if (count == 0) {
      Arrays.fill(places.next, 0, CORNERS * 3, 0);
    }
    int passed = Math.max(1, count);
    FreshMessages.before(quads);
    quads.updateData(_ -> {
      places.pass(passed);
      colours.pass(passed);
      textures.pass(passed);
      // In here it goes out with the rest in one message, and is never drawn without it.
      quads.setValidVertexCount(CORNERS * passed);
    });
  }

  /** Quads that are shown. */
  int size() {
    return Math.max(0, shown);
  }
}
