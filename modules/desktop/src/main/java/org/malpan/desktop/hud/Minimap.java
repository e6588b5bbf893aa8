package org.malpan.desktop.hud;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.malpan.client.PieceView;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.scene.BoardScene.Spot;
import org.malpan.desktop.scene.Looks;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.desktop.text.Words;

/**
 * The whole board from above: pieces in view, how far the player sees, and where the eye looks. A
 * click or a drag looks elsewhere, and so do the arrows when it has the keyboard. Event thread.
 */
public final class Minimap extends JPanel {
  private static final long serialVersionUID = 1;

  /** Smaller cells are not drawn apart. */
  private static final double LEAST_CHEQUER = 6;

  private static final double LEAST_DOT = 4;
  private static final double MOST_DOT = 14;
  private static final int LEAST_SIZE = 60;
  private static final double MOST_SHARE = 0.24;
  private static final double EYE_RADIUS = 16;
  private static final double EYE_SHARE = 0.14;
  private static final double EYE_DEGREES = 50;
  private static final Color DARK = new Color(0x6E4A2E);
  private static final Color LIGHT = new Color(0xB79E77);
  private static final Color EVEN = new Color(0x8A6B4A);
  private static final Color UNSEEN = new Color(0x14, 0x17, 0x1C, 150);
  private static final Color EDGE = new Color(255, 255, 255, 140);
  private static final Color GAZE = new Color(255, 255, 255, 90);

  private final transient Consumer<Spot> look;
  private transient ViewSnapshot shown;
  private transient Spot eye = new Spot(0, 0);
  private double yaw;

  /**
   * An empty map.
   *
   * @param look is told where the player wants to look
   */
  public Minimap(Consumer<Spot> look) {
    this.look = look;
    setFocusable(true);
    Minimap _ = Words.name(this, MatchPhrase.MATCH_MAP);
    MouseAdapter mouse = new Pointing();
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    addFocusListener(new Refocus(this));
    key(KeyEvent.VK_LEFT, -1, 0);
    key(KeyEvent.VK_RIGHT, 1, 0);
    key(KeyEvent.VK_UP, 0, -1);
    key(KeyEvent.VK_DOWN, 0, 1);
  }

  private void key(int code, int dx, int dy) {
    for (int modifiers : new int[] {0, KeyEvent.SHIFT_DOWN_MASK}) {
      int cells = modifiers == 0 ? 1 : 10;
      String name = code + "/" + modifiers;
      getInputMap().put(KeyStroke.getKeyStroke(code, modifiers), name);
      getActionMap()
          .put(
              name,
              new AbstractAction() {
                private static final long serialVersionUID = 1;

                @Override
                public void actionPerformed(ActionEvent event) {
                  lookBeside(dx * cells, dy * cells);
                }
              });
    }
  }

  private void lookBeside(int dx, int dy) {
    if (shown != null) {
      BoardMap map = map();
      look.accept(map.at(map.xOf(eye.x() + dx), map.yOf(eye.y() + dy)));
    }
  }

  /**
   * Shows the match as it is now.
   *
   * @param at where the eye looks
   * @param turned how far it has turned, in radians clockwise from above
   */
  public void show(ViewSnapshot snapshot, Spot at, double turned) {
    boolean same =
        shown != null
            && shown.packets() == snapshot.packets()
            && shown.focusX() == snapshot.focusX()
            && shown.focusY() == snapshot.focusY()
            && at.equals(eye)
            && turned == yaw;
    if (shown == null || !shown.board().equals(snapshot.board())) {
      revalidate();
    }
    shown = snapshot;
    eye = at;
    yaw = turned;
    if (!same) {
      repaint();
    }
  }

  /** As high as the whole board in the column's width, but only so much of the column. */
  @Override
  public Dimension getPreferredSize() {
    int width = getParent() == null ? 0 : getParent().getWidth();
    int height = getParent() == null ? 0 : getParent().getHeight();
    double shape = shown == null ? 1 : (double) shown.board().height() / shown.board().width();
    int most = Math.max(getMinimumSize().height, (int) (height * MOST_SHARE));
    return new Dimension(width, (int) Math.clamp(width * shape, getMinimumSize().height, most));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(UIScale.scale(LEAST_SIZE), UIScale.scale(LEAST_SIZE));
  }

  private BoardMap map() {
    return BoardMap.in(shown.board(), getWidth(), getHeight());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    if (shown == null) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    BoardMap map = map();
    paintBoard(g, map);
    paintView(g, map);
    for (PieceView piece : shown.pieces()) {
      if (!piece.own()) {
        paintPiece(g, map, piece);
      }
    }
    shown.own().ifPresent(own -> paintPiece(g, map, own));
    paintEye(g, map);
    if (FlatUIUtils.isPermanentFocusOwner(this)) {
      g.setColor(Looks.OWN);
      g.setStroke(new BasicStroke(2));
      g.draw(new Rectangle2D.Double(1, 1, getWidth() - 2, getHeight() - 2));
    }
    g.dispose();
  }

  private static void paintBoard(Graphics2D g, BoardMap map) {
    int columns = map.board().width();
    int rows = map.board().height();
    boolean chequered = map.cell() >= LEAST_CHEQUER;
    g.setColor(chequered ? DARK : EVEN);
    g.fill(square(map, 0, 0, columns, rows));
    if (chequered) {
      g.setColor(LIGHT);
      for (int y = 0; y < rows; y++) {
        for (int x = y & 1; x < columns; x += 2) {
          g.fill(square(map, x, y, 1, 1));
        }
      }
    }
  }

  private static Rectangle2D square(BoardMap map, double x, double y, double width, double height) {
    return new Rectangle2D.Double(
        map.left() + x * map.cell(),
        map.top() + y * map.cell(),
        width * map.cell(),
        height * map.cell());
  }

  /** What lies beyond the player's view is in the dark. */
  private void paintView(Graphics2D g, BoardMap map) {
    int view = shown.view();
    if (view == 0) {
      return;
    }
    Rectangle2D all = square(map, 0, 0, map.board().width(), map.board().height());
    Rectangle2D seen =
        square(map, shown.focusX() - view, shown.focusY() - view, 2 * view + 1, 2 * view + 1);
    java.awt.geom.Area dark = new java.awt.geom.Area(all);
    dark.subtract(new java.awt.geom.Area(seen));
    g.setColor(UNSEEN);
    g.fill(dark);
    g.setColor(EDGE);
    g.draw(seen.createIntersection(all));
  }

  private static void paintPiece(Graphics2D g, BoardMap map, PieceView piece) {
    double size =
        Math.clamp(
            map.cell() * 0.7, UIScale.scale((float) LEAST_DOT), UIScale.scale((float) MOST_DOT));
    if (piece.own()) {
      size += 2;
    }
    double x = map.xOf(piece.x()) - size / 2;
    double y = map.yOf(piece.y()) - size / 2;
    Ellipse2D dot = new Ellipse2D.Double(x, y, size, size);
    g.setColor(Looks.colourOf(piece));
    g.fill(dot);
    g.setColor(piece.own() ? Color.WHITE : Color.BLACK);
    g.draw(dot);
  }

  private void paintEye(Graphics2D g, BoardMap map) {
    double x = map.xOf(eye.x());
    double y = map.yOf(eye.y());
    double ahead = 90 + Math.toDegrees(yaw);
    double radius = Math.max(UIScale.scale((float) EYE_RADIUS), EYE_SHARE * getHeight());
    g.setColor(GAZE);
    g.fill(
        new Arc2D.Double(
            x - radius,
            y - radius,
            2 * radius,
            2 * radius,
            ahead - EYE_DEGREES / 2,
            EYE_DEGREES,
            Arc2D.PIE));
  }

  /** The mouse on the map. */
  private final class Pointing extends MouseAdapter {

    @Override
    public void mousePressed(MouseEvent event) {
      lookAt(event);
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      lookAt(event);
    }

    private void lookAt(MouseEvent event) {
      if (shown != null) {
        look.accept(map().at(event.getX(), event.getY()));
      }
    }
  }
}
