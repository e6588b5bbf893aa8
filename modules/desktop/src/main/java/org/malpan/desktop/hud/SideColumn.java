package org.malpan.desktop.hud;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.JPanel;
import org.malpan.desktop.page.Space;

/**
 * What stands beside the board: never wider than a third of all, so that the board stays the larger
 * part, and a little wider where there is much room. Event thread.
 */
public final class SideColumn extends JPanel {
  private static final long serialVersionUID = 1;

  private static final int WIDTH = 290;
  private static final double SHARE = 0.18;

  /** Of all that is narrower, a third is too little to read in; pixels at 100 %. */
  private static final int NARROW = 400;

  /**
   * A column.
   *
   * @param growing which of the parts takes the height that is left, from 0
   * @param parts from the top on
   */
  public SideColumn(int growing, Component... parts) {
    super(new Stack(8, growing));
    setBorder(Space.around(8, 6, 8, 6));
    for (Component part : parts) {
      add(part);
    }
  }

  /** How wide it is where all has that width and sizes are multiplied so. */
  static int widthIn(int all, double scale) {
    return (int) Math.min(Math.max(WIDTH * scale, SHARE * all), all / 3.0);
  }

  /** Whether that width leaves no room for it beside the board and a menu. */
  public static boolean isNarrow(int all) {
    return all < UIScale.scale(NARROW);
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension size = super.getPreferredSize();
    int all = getParent() == null ? 0 : getParent().getWidth();
    double scale = UIScale.getUserScaleFactor();
    return new Dimension(all == 0 ? (int) (WIDTH * scale) : widthIn(all, scale), size.height);
  }
}
