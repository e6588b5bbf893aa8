package org.malpan.desktop.scene;

import java.awt.Color;
import org.jogamp.java3d.Group;
import org.malpan.client.PieceView;

/** What belongs to a piece but is not its body: the base on the ground and the hit points above. */
final class Marks {

  private static final double GROUND = 0.012;
  private static final double BAR_CELLS = 0.62;
  private static final double BAR_PIXELS = 5;
  private static final double EDGE_PIXELS = 1.5;

  /** Smaller pieces have no bar: it would be a speck. */
  private static final double LEAST_PIXELS = 14;

  private static final Color BACK = new Color(0x14161B);
  private static final Color GOOD = new Color(0x7BD88F);
  private static final Color FAIR = new Color(0xF2C14E);
  private static final Color POOR = new Color(0xE4572E);

  private final QuadLayer ground;
  private final QuadLayer bars;

  /**
   * Nothing marked.
   *
   * @param pieces the most that are marked
   */
  Marks(int pieces, Looks looks, Group parent) {
    ground = new QuadLayer(pieces, looks.painted(GroundTiles.texture()));
    bars = new QuadLayer(2 * pieces, looks.plain());
    parent.addChild(ground.shape());
    parent.addChild(bars.shape());
  }

  void begin() {
    ground.begin();
    bars.begin();
  }

  /** The base and contact shadow. */
  void base(PieceView piece, PieceNode node, boolean shadow) {
    GroundTiles.Mark mark;
    if (piece.own()) {
      mark = GroundTiles.own(shadow);
    } else if (piece.npc()) {
      mark = GroundTiles.plain(shadow);
    } else {
      mark = GroundTiles.of(Looks.baseOf(piece), shadow);
    }
    ground.tint(Looks.colourOf(piece), 1);
    ground.flat(node.x(), GROUND, node.z(), mark.half() * node.scale(), mark.tile());
  }

  /**
   * Hit points: whoever lost some shows a bar, and the player always does.
   *
   * @param top of the piece, in cells
   * @param lift what of the piece is seen above the middle of its top, in cells
   * @param pixel size at the piece, in cells
   * @param scale of what is drawn in pixels
   * @return how far the bar reaches above the piece's top, in cells
   */
  double bar(
      PieceView piece,
      PieceNode node,
      double top,
      double lift,
      Eye eye,
      double pixel,
      double scale) {
    boolean hurt = piece.hp() < piece.maxHp();
    if (!(hurt || piece.own()) || top / pixel < LEAST_PIXELS) {
      return lift;
    }
    double edge = EDGE_PIXELS * scale * pixel;
    double height = BAR_PIXELS * scale * pixel;
    double width = BAR_CELLS * node.scale();
    double bottom = lift + 3 * edge;
    double share = Math.clamp((double) piece.hp() / Math.max(1, piece.maxHp()), 0, 1);
    bars.tint(BACK, 0.85);
    bars.facing(
        eye,
        node.x(),
        top,
        node.z(),
        -width / 2 - edge,
        bottom - edge,
        width + 2 * edge,
        height + 2 * edge,
        TextureTile.NONE);
    bars.tint(share > 0.6 ? GOOD : share > 0.3 ? FAIR : POOR, 1);
    bars.facing(
        eye, node.x(), top, node.z(), -width / 2, bottom, width * share, height, TextureTile.NONE);
    return bottom + height + edge;
  }

  void end() {
    ground.end();
    bars.end();
  }
}
