package org.malpan.desktop.scene;

import org.jogamp.java3d.BranchGroup;
import org.jogamp.java3d.GeometryArray;
import org.jogamp.java3d.QuadArray;
import org.jogamp.java3d.Shape3D;
import org.jogamp.vecmath.Color3f;
import org.jogamp.vecmath.Point3f;
import org.jogamp.vecmath.Vector3f;
import org.malpan.game.BoardSize;

/**
 * The part of the board that can be seen: all of a small one, a square around the avatar of a large
 * one. Cell (x, y) covers the unit square around (x, 0, y).
 */
final class BoardPatch {

  /** Cells to each side of the centre. */
  static final int REACH = 26;

  private static final float FADE_CELLS = 9;

  private final BoardSize board;
  private final int left;
  private final int top;
  private final int right;
  private final int bottom;

  BoardPatch(BoardSize board, int centreX, int centreY) {
    this.board = board;
    left = board.clampX(centreX - REACH);
    top = board.clampY(centreY - REACH);
    right = board.clampX(centreX + REACH);
    bottom = board.clampY(centreY + REACH);
  }

  /** Whether a patch around that cell would show other cells, by enough to matter. */
  boolean isStaleAt(BoardSize now, int centreX, int centreY) {
    if (!now.equals(board)) {
      return true;
    }
    BoardPatch fresh = new BoardPatch(now, centreX, centreY);
    return Math.abs(fresh.left - left) > REACH / 3
        || Math.abs(fresh.top - top) > REACH / 3
        || Math.abs(fresh.right - right) > REACH / 3
        || Math.abs(fresh.bottom - bottom) > REACH / 3;
  }

  BranchGroup build(Looks looks) {
    BranchGroup group = new BranchGroup();
    group.setCapability(BranchGroup.ALLOW_DETACH);
    group.addChild(new Shape3D(cells(), looks.cells()));
    group.addChild(new Shape3D(frame().toGeometry(), looks.frame()));
    return group;
  }

  private GeometryArray cells() {
    int count = (right - left + 1) * (bottom - top + 1);
    QuadArray quads =
        new QuadArray(
            4 * count, GeometryArray.COORDINATES | GeometryArray.NORMALS | GeometryArray.COLOR_3);
    Vector3f up = new Vector3f(0, 1, 0);
    int at = 0;
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        Color3f cell = Looks.rgb((x + y & 1) == 0 ? Looks.LIGHT_CELL : Looks.DARK_CELL);
        for (int corner = 0; corner < 4; corner++) {
          // Counter-clockwise seen from above: back left, front left, front right, back right.
          float cornerX = corner < 2 ? x - 0.5f : x + 0.5f;
          float cornerY = corner == 1 || corner == 2 ? y + 0.5f : y - 0.5f;
          Color3f shade = new Color3f(cell);
          shade.scale(grain(x, y, corner) * nearness(cornerX, cornerY));
          quads.setCoordinate(at, new Point3f(cornerX, 0, cornerY));
          quads.setNormal(at, up);
          quads.setColor(at, shade);
          at++;
        }
      }
    }
    return quads;
  }

  /** No two pieces of wood have the same tone, nor one the same all over. */
  private static float grain(int x, int y, int corner) {
    int tone = (x * 73_856_093 ^ y * 19_349_663) >>> 7 & 15;
    return 0.92f + tone * 0.004f + (corner & 1) * 0.03f;
  }

  /** Where the patch ends before the board does, it fades into the dark. */
  private float nearness(float x, float y) {
    float inside = FADE_CELLS;
    inside = left > 0 ? Math.min(inside, x - left + 0.5f) : inside;
    inside = top > 0 ? Math.min(inside, y - top + 0.5f) : inside;
    inside = right < board.width() - 1 ? Math.min(inside, right + 0.5f - x) : inside;
    inside = bottom < board.height() - 1 ? Math.min(inside, bottom + 0.5f - y) : inside;
    return 0.12f + 0.88f * inside / FADE_CELLS;
  }

  /** A wooden edge where the board ends. */
  private Mesh frame() {
    Mesh mesh = new Mesh(Detail.FINE);
    double wide = 0.35;
    double x1 = left - 0.5;
    double x2 = right + 0.5;
    double y1 = top - 0.5;
    double y2 = bottom + 0.5;
    double high = 0.06;
    double low = -0.35;
    if (left == 0) {
      mesh.box(x1 - wide, low, y1, x1, high, y2);
    }
    if (right == board.width() - 1) {
      mesh.box(x2, low, y1, x2 + wide, high, y2);
    }
    if (top == 0) {
      mesh.box(x1 - wide, low, y1 - wide, x2 + wide, high, y1);
    }
    if (bottom == board.height() - 1) {
      mesh.box(x1 - wide, low, y2, x2 + wide, high, y2 + wide);
    }
    // Under the cells, so that a patch within a large board has something to build too.
    mesh.box(x1, low, y1, x2, -0.01, y2);
    return mesh;
  }
}
