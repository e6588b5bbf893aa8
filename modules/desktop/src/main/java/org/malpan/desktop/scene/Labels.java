package org.malpan.desktop.scene;

import java.util.ArrayList;
import java.util.List;
import org.jogamp.java3d.BranchGroup;
import org.jogamp.java3d.Group;
import org.jogamp.java3d.OrderedGroup;
import org.malpan.client.PieceView;

/**
 * Names above pieces, and what they say above those. Sharp: a pixel of text is one of the canvas.
 */
final class Labels {

  private static final int MOST_NAMES = 64;
  private static final int MOST_BUBBLES = 8;

  /** Texts are kept for a while after they were seen last. */
  private static final int KEPT_NAMES = 250;

  private static final int KEPT_BUBBLES = 2 * MOST_BUBBLES;

  /** Smaller pieces have no name: it would hide more than it tells. */
  private static final double LEAST_PIXELS = 24;

  private static final double LEAST_REACH = 2;
  private static final double MOST_REACH = 60;

  private final double scale;
  private final BranchGroup branch = new BranchGroup();
  private final LabelAtlas names;
  private final LabelAtlas bubbles;
  private final QuadLayer nameQuads;
  private final QuadLayer bubbleQuads;
  private final BubbleHeights heights = new BubbleHeights();
  private final List<Spoken> spoken = new ArrayList<>();
  private final List<BubbleHeights.Box> nameBoxes = new ArrayList<>();
  private final List<BubbleHeights.Box> bubbleBoxes = new ArrayList<>();

  /** Names are shown this far from the centre: less, where there are too many. */
  private double reach = LEAST_REACH;

  /** Pieces near and large enough for a name in this frame. */
  private int eligible;

  /** A bubble of this frame, which waits for its place. */
  private record Spoken(
      PieceView piece,
      LabelAtlas.Label label,
      PieceNode node,
      double top,
      double bottom,
      double pixel) {}

  Labels(Looks looks, Group parent, double scale) {
    this.scale = scale;
    // At a large scale fewer are kept, but never fewer than are shown at once.
    names =
        new LabelAtlas(
            (int) Math.max(MOST_NAMES, KEPT_NAMES / (scale * scale)), new NamePainter(scale));
    bubbles =
        new LabelAtlas(
            (int) Math.max(MOST_BUBBLES, KEPT_BUBBLES / (scale * scale)), new BubblePainter(scale));
    nameQuads = new QuadLayer(MOST_NAMES, looks.painted(names.texture()));
    bubbleQuads = new QuadLayer(MOST_BUBBLES, looks.painted(bubbles.texture()));
    branch.setCapability(BranchGroup.ALLOW_DETACH);
    // Bubbles are drawn over names, wherever they stand.
    OrderedGroup order = new OrderedGroup();
    order.addChild(nameQuads.shape());
    order.addChild(bubbleQuads.shape());
    branch.addChild(order);
    parent.addChild(branch);
  }

  /** The scale that texts are drawn in. */
  double scale() {
    return scale;
  }

  /** Takes all texts out of the scene. */
  void remove() {
    branch.detach();
  }

  void begin() {
    eligible = 0;
    spoken.clear();
    nameBoxes.clear();
    bubbleBoxes.clear();
    nameQuads.begin();
    bubbleQuads.begin();
    nameQuads.tint(java.awt.Color.WHITE, 1);
    bubbleQuads.tint(java.awt.Color.WHITE, 0.96);
  }

  /**
   * Name and speech of a piece.
   *
   * @param above the piece's top, in cells: where there is room
   * @param far from the middle of what is seen, in cells
   */
  void show(
      PieceView piece,
      PieceNode node,
      double top,
      double above,
      Eye eye,
      double pixel,
      double far) {
    double bottom = above + 2 * pixel;
    boolean named = top / pixel >= LEAST_PIXELS;
    if (named || piece.own()) {
      if (far <= reach) {
        eligible++;
      }
      if (nameQuads.hasRoom() && (far <= reach || piece.own())) {
        LabelAtlas.Label label = names.of(piece.name());
        put(nameQuads, label, node, top, bottom, eye, pixel);
        nameBoxes.add(box(piece, label, node, top, bottom, eye, pixel));
        bottom += label.height() * pixel;
      }
    }
    if (!piece.speech().isEmpty() && spoken.size() < MOST_BUBBLES) {
      LabelAtlas.Label label = bubbles.of(piece.speech());
      spoken.add(new Spoken(piece, label, node, top, bottom, pixel));
      bubbleBoxes.add(box(piece, label, node, top, bottom, eye, pixel));
    }
  }

  /** Where a label is on the canvas. */
  private static BubbleHeights.Box box(
      PieceView piece,
      LabelAtlas.Label label,
      PieceNode node,
      double top,
      double bottom,
      Eye eye,
      double pixel) {
    // Nearer to the eye than the piece's middle, by which texts are as large as they are.
    double there = eye.pixelAt(eye.depthOf(node.x(), top, node.z()));
    double x = node.x() - eye.place.x;
    double y = top - eye.place.y;
    double z = node.z() - eye.place.z;
    double right = x * eye.right.x + y * eye.right.y + z * eye.right.z;
    double up = x * eye.up.x + y * eye.up.y + z * eye.up.z;
    double width = label.width() * pixel;
    return new BubbleHeights.Box(
        piece.id(),
        (right - width / 2) / there,
        (up + bottom) / there,
        width / there,
        label.height() * pixel / there);
  }

  private static void put(
      QuadLayer quads,
      LabelAtlas.Label label,
      PieceNode node,
      double top,
      double bottom,
      Eye eye,
      double pixel) {
    double width = label.width() * pixel;
    quads.facing(
        eye,
        node.x(),
        top,
        node.z(),
        -width / 2,
        bottom,
        width,
        label.height() * pixel,
        label.tile());
  }

  /**
   * Shows the frame's texts.
   *
   * @param canvasHeight in pixels
   */
  void end(Eye eye, int canvasHeight) {
    heights.settle(bubbleBoxes, nameBoxes, canvasHeight / 2.0);
    for (Spoken one : spoken) {
      double there = eye.pixelAt(eye.depthOf(one.node().x(), one.top(), one.node().z()));
      double raise = heights.of(one.piece().id()) * there;
      put(bubbleQuads, one.label(), one.node(), one.top(), one.bottom() + raise, eye, one.pixel());
    }
    reach = Math.clamp(reach * (eligible > MOST_NAMES ? 0.97 : 1.02), LEAST_REACH, MOST_REACH);
    nameQuads.end();
    bubbleQuads.end();
  }

  /** Texts that are kept as pictures. */
  int kept() {
    return names.size() + bubbles.size();
  }
}
