package org.malpan.desktop;

import org.jogamp.java3d.BranchGroup;
import org.jogamp.java3d.Shape3D;
import org.jogamp.java3d.Transform3D;
import org.jogamp.java3d.TransformGroup;
import org.jogamp.vecmath.Vector3d;
import org.malpan.client.PieceView;

/** One piece in the scene: its shape, its contact shadow, and a ring when it is the avatar. */
final class PieceNode {

  private final BranchGroup branch = new BranchGroup();
  private final TransformGroup place = new TransformGroup();
  private final Transform3D transform = new Transform3D();
  private final Vector3d position = new Vector3d();

  PieceNode(PieceView piece, PieceShapes shapes, Decals decals, Looks looks) {
    branch.setCapability(BranchGroup.ALLOW_DETACH);
    place.setCapability(TransformGroup.ALLOW_TRANSFORM_WRITE);
    place.addChild(new Shape3D(shapes.of(piece.kind()), looks.of(piece)));
    place.addChild(new Shape3D(decals.shadow(), looks.shadow()));
    if (piece.own()) {
      place.addChild(new Shape3D(decals.ring(), looks.ring()));
    }
    moveTo(piece);
    branch.addChild(place);
  }

  BranchGroup branch() {
    return branch;
  }

  /** Puts the piece where the view says, hopping a little on the way. */
  void moveTo(PieceView piece) {
    double wayX = Math.abs(piece.cellX() - piece.x());
    double wayY = Math.abs(piece.cellY() - piece.y());
    double way = Math.min(1, wayX + wayY);
    Vector3d next = new Vector3d(piece.x(), 0.18 * Math.sin(Math.PI * way), piece.y());
    if (!next.equals(position)) {
      position.set(next);
      transform.setTranslation(position);
      place.setTransform(transform);
    }
  }
}
