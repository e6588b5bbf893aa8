package org.malpan.desktop.scene;

import org.jogamp.java3d.BranchGroup;
import org.jogamp.java3d.Shape3D;
import org.jogamp.java3d.Transform3D;
import org.jogamp.java3d.TransformGroup;
import org.jogamp.vecmath.Vector3d;
import org.malpan.client.PieceView;

/** One piece's body in the scene, where it stands and how finely it is made. */
final class PieceNode {

  /** Share of the way to the place in a cell that a frame makes. */
  private static final double MAKE_ROOM = 0.2;

  private static final double HOP = 0.18;

  private final BranchGroup branch = new BranchGroup();
  private final TransformGroup group = new TransformGroup();
  private final Shape3D body = new Shape3D();
  private final Transform3D transform = new Transform3D();
  private final Vector3d position = new Vector3d(Double.NaN, 0, 0);
  private CellPlaces.Place place;
  private Detail detail;
  private PieceView piece;

  /** The number of the frame in which it was last to be seen. */
  long seenFrame;

  PieceNode(
      PieceView piece, CellPlaces.Place place, Detail detail, PieceShapes shapes, Looks looks) {
    this.place = place;
    this.detail = detail;
    this.piece = piece;
    branch.setCapability(BranchGroup.ALLOW_DETACH);
    group.setCapability(TransformGroup.ALLOW_TRANSFORM_WRITE);
    body.setCapability(Shape3D.ALLOW_GEOMETRY_WRITE);
    body.setCapability(Shape3D.ALLOW_APPEARANCE_WRITE);
    body.setGeometry(shapes.of(piece.kind(), detail));
    body.setAppearance(looks.of(piece, detail));
    group.addChild(body);
    branch.addChild(group);
  }

  BranchGroup branch() {
    return branch;
  }

  /** Whether it can go on as that piece, or has to be made anew. */
  boolean isStill(PieceView now) {
    return now == piece
        || (now.kind() == piece.kind() && now.npc() == piece.npc() && now.own() == piece.own());
  }

  double x() {
    return position.x;
  }

  double z() {
    return position.z;
  }

  double scale() {
    return place.scale();
  }

  Detail detail() {
    return detail;
  }

  /** Makes it that fine. */
  void become(Detail next, PieceShapes shapes, Looks looks) {
    detail = next;
    body.setGeometry(shapes.of(piece.kind(), next));
    body.setAppearance(looks.of(piece, next));
  }

  /** Puts the piece where the view says, hopping a little on the way unless motion is reduced. */
  void moveTo(PieceView now, CellPlaces.Place next, boolean hops) {
    piece = now;
    double way = Math.min(1, Math.abs(now.cellX() - now.x()) + Math.abs(now.cellY() - now.y()));
    CellPlaces.Place in = hops ? towards(next) : next;
    double x = now.x() + in.x();
    double y = hops && way > 0 ? HOP * Math.sin(Math.PI * way) : 0;
    double z = now.y() + in.y();
    if (x != position.x || y != position.y || z != position.z || in.scale() != place.scale()) {
      place = in;
      position.set(x, y, z);
      transform.setTranslation(position);
      transform.setScale(in.scale());
      group.setTransform(transform);
    } else {
      place = in;
    }
  }

  /** A part of the way within the cell, so that pieces make room for one another smoothly. */
  private CellPlaces.Place towards(CellPlaces.Place next) {
    if (next == place) {
      return next;
    }
    double far =
        Math.abs(next.x() - place.x())
            + Math.abs(next.y() - place.y())
            + Math.abs(next.scale() - place.scale());
    return far < 0.004
        ? next
        : new CellPlaces.Place(
            place.x() + (next.x() - place.x()) * MAKE_ROOM,
            place.y() + (next.y() - place.y()) * MAKE_ROOM,
            place.scale() + (next.scale() - place.scale()) * MAKE_ROOM);
  }
}
