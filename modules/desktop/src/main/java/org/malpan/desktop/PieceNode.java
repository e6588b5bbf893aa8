package org.malpan.desktop;

import org.jogamp.java3d.BranchGroup;
import org.jogamp.java3d.Shape3D;
import org.jogamp.java3d.Transform3D;
import org.jogamp.java3d.TransformGroup;
import org.jogamp.vecmath.Vector3d;
import org.malpan.client.PieceView;

/** One piece in the scene: its shape, its contact shadow, and a ring when it is the avatar. */
final class PieceNode {

  /** Share of the way to the place in a cell that a frame makes. */
  private static final double MAKE_ROOM = 0.2;

  private final BranchGroup branch = new BranchGroup();
  private final TransformGroup group = new TransformGroup();
  private final Transform3D transform = new Transform3D();
  private final Vector3d position = new Vector3d(Double.NaN, 0, 0);
  private CellPlaces.Place place;

  PieceNode(
      PieceView piece, CellPlaces.Place place, PieceShapes shapes, Decals decals, Looks looks) {
    this.place = place;
    branch.setCapability(BranchGroup.ALLOW_DETACH);
    group.setCapability(TransformGroup.ALLOW_TRANSFORM_WRITE);
    group.addChild(new Shape3D(shapes.of(piece.kind()), looks.of(piece)));
    group.addChild(new Shape3D(decals.shadow(), looks.shadow()));
    if (piece.own()) {
      group.addChild(new Shape3D(decals.ring(), looks.ring()));
    }
    moveTo(piece, place);
    branch.addChild(group);
  }

  BranchGroup branch() {
    return branch;
  }

  /** Puts the piece where the view says, hopping a little on the way. */
  void moveTo(PieceView piece, CellPlaces.Place next) {
    double wayX = Math.abs(piece.cellX() - piece.x());
    double wayY = Math.abs(piece.cellY() - piece.y());
    double way = Math.min(1, wayX + wayY);
    CellPlaces.Place now = towards(next);
    Vector3d target =
        new Vector3d(piece.x() + now.x(), 0.18 * Math.sin(Math.PI * way), piece.y() + now.y());
    if (!target.equals(position) || !now.equals(place)) {
      place = now;
      position.set(target);
      transform.setTranslation(position);
      transform.setScale(now.scale());
      group.setTransform(transform);
    }
  }

  /** A part of the way within the cell, so that pieces make room for one another smoothly. */
  private CellPlaces.Place towards(CellPlaces.Place next) {
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
