package org.malpan.desktop.scene;

import org.jogamp.java3d.Group;
import org.malpan.client.PieceView;

/**
 * Names above pieces, and what they say above those. Sharp: a pixel of text is one of the canvas.
 */
final class Labels {

  private static final int MOST_NAMES = 64;
  private static final int MOST_BUBBLES = 8;

  /** Smaller pieces have no name: it would hide more than it tells. */
  private static final double LEAST_PIXELS = 24;

  private static final double LEAST_REACH = 2;
  private static final double MOST_REACH = 60;

  private final LabelAtlas names;
  private final LabelAtlas bubbles;
  private final QuadLayer nameQuads;
  private final QuadLayer bubbleQuads;

  /** Names are shown this far from the centre: less, where there are too many. */
  private double reach = LEAST_REACH;

  /** Pieces near and large enough for a name in this frame. */
  private int eligible;

  Labels(Looks looks, Group parent, double scale) {
    names = new LabelAtlas(1024, 1024, new NamePainter(scale));
    bubbles = new LabelAtlas(1024, 512, new BubblePainter(scale));
    nameQuads = new QuadLayer(MOST_NAMES, looks.painted(names.texture()));
    bubbleQuads = new QuadLayer(MOST_BUBBLES, looks.painted(bubbles.texture()));
    parent.addChild(nameQuads.shape());
    parent.addChild(bubbleQuads.shape());
  }

  void begin() {
    eligible = 0;
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
        bottom += label.height() * pixel;
      }
    }
    if (!piece.speech().isEmpty() && bubbleQuads.hasRoom()) {
      put(bubbleQuads, bubbles.of(piece.speech()), node, top, bottom, eye, pixel);
    }
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

  void end() {
    reach = Math.clamp(reach * (eligible > MOST_NAMES ? 0.97 : 1.02), LEAST_REACH, MOST_REACH);
    nameQuads.end();
    bubbleQuads.end();
  }

  /** Texts that are kept as pictures. */
  int kept() {
    return names.size() + bubbles.size();
  }
}
