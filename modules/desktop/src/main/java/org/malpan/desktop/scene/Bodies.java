package org.malpan.desktop.scene;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jogamp.java3d.BranchGroup;
import org.malpan.client.PieceView;

/** The pieces' bodies in the scene, by id; those that are not seen in a frame go at its end. */
final class Bodies {

  /** Exchanges of detail in a frame: each costs the renderer some of its time. */
  private static final int MOST_EXCHANGES = 48;

  private final BranchGroup root;
  private final Looks looks;
  private final PieceShapes shapes = new PieceShapes();
  private final Map<Integer, PieceNode> nodes = new HashMap<>();
  private long frame;
  private int exchanges;

  Bodies(BranchGroup root, Looks looks) {
    this.root = root;
    this.looks = looks;
  }

  void begin() {
    frame++;
    exchanges = 0;
  }

  /**
   * Shows a piece there.
   *
   * @param pixels that it is tall
   * @param hops whether a step is a small jump
   */
  PieceNode show(PieceView piece, CellPlaces.Place place, double pixels, boolean hops) {
    PieceNode node = nodes.get(piece.id());
    if (node != null && !node.isStill(piece)) {
      node.branch().detach();
      node = null;
    }
    if (node == null) {
      node = new PieceNode(piece, place, Detail.of(pixels), shapes, looks);
      node.moveTo(piece, place, hops);
      nodes.put(piece.id(), node);
      root.addChild(node.branch());
    } else {
      node.moveTo(piece, place, hops);
      Detail next = node.detail().next(pixels);
      if (next != node.detail() && exchanges < MOST_EXCHANGES) {
        exchanges++;
        node.become(next, shapes, looks);
      }
    }
    node.seenFrame = frame;
    return node;
  }

  void end() {
    Iterator<PieceNode> all = nodes.values().iterator();
    while (all.hasNext()) {
      PieceNode node = all.next();
      if (node.seenFrame != frame) {
        node.branch().detach();
        all.remove();
      }
    }
  }

  /** Bodies in the scene. */
  int size() {
    return nodes.size();
  }
}
