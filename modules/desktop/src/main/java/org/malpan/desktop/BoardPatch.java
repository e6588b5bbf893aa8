package org.malpan.desktop;

import org.jogamp.java3d.BranchGroup;
import org.jogamp.java3d.GeometryArray;
import org.jogamp.java3d.QuadArray;
import org.jogamp.java3d.Shape3D;
import org.jogamp.vecmath.Point3f;
import org.jogamp.vecmath.Vector3f;
import org.malpan.board.BoardSize;

/**
 * The part of the board that can be seen: all of a small one, a square around the avatar of a large
 * one. Cell (x, y) covers the unit square around (x, 0, y).
 */
final class BoardPatch {

  /** Cells to each side of the centre. */
  static final int REACH = 26;

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
    group.addChild(new Shape3D(cells(0), looks.lightCell()));
    group.addChild(new Shape3D(cells(1), looks.darkCell()));
    group.addChild(new Shape3D(frame().toGeometry(), looks.frame()));
    return group;
  }

  private GeometryArray cells(int parity) {
    int count = 0;
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        count += (x + y & 1) == parity ? 1 : 0;
      }
    }
    // A board of one cell has none of the other colour, and Java 3D no empty geometry.
    QuadArray quads =
        new QuadArray(4 * Math.max(1, count), GeometryArray.COORDINATES | GeometryArray.NORMALS);
    Vector3f up = new Vector3f(0, 1, 0);
    int at = 0;
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        if ((x + y & 1) == parity) {
          quads.setCoordinate(at, new Point3f(x - 0.5f, 0, y - 0.5f));
          quads.setCoordinate(at + 1, new Point3f(x - 0.5f, 0, y + 0.5f));
          quads.setCoordinate(at + 2, new Point3f(x + 0.5f, 0, y + 0.5f));
          quads.setCoordinate(at + 3, new Point3f(x + 0.5f, 0, y - 0.5f));
          for (int i = 0; i < 4; i++) {
            quads.setNormal(at + i, up);
          }
          at += 4;
        }
      }
    }
    return quads;
  }

  /** A wooden edge where the board ends. */
  private Mesh frame() {
    Mesh mesh = new Mesh();
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
