package org.malpan.desktop;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.malpan.client.TimelineMark;
import org.malpan.desktop.hud.Refocus;
import org.malpan.desktop.text.TimelinePhrase;
import org.malpan.desktop.text.Words;

/**
 * The line itself: what was played, keyframes as notches below, events above, each kind with a
 * shape of its own; a click or drag goes there. Event thread.
 */
final class TimelineBar extends JComponent implements Accessible {
  private static final long serialVersionUID = 1;

  private static final int WIDTH = 300;
  private static final int HEIGHT = 34;
  private static final int MARGIN = 10;
  private static final int TRACK = 5;
  private static final int MARK_NEAR_PIXELS = 5;

  private static final Color JOINED = new Color(0x35B37E);
  private static final Color LEFT = new Color(0xA6ADBB);
  private static final Color FELL = new Color(0xE5673B);
  private static final Color SAID = new Color(0x56B4E9);

  private transient TimelineModel model;

  TimelineBar() {
    setToolTipText("");
    MouseAdapter mouse = new Scrub();
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    // The arrows step wherever the keyboard is; a screen reader reads what has it.
    setFocusable(true);
    addFocusListener(new Refocus(this));
    TimelineBar _ = Words.name(this, TimelinePhrase.TIMELINE);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(UIScale.scale(WIDTH), UIScale.scale(HEIGHT));
  }

  void show(TimelineModel shown) {
    model = shown;
    getAccessibleContext().setAccessibleDescription(model.position());
    repaint();
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext =
          new AccessibleJComponent() {
            private static final long serialVersionUID = 1;

            @Override
            public AccessibleRole getAccessibleRole() {
              return AccessibleRole.SLIDER;
            }
          };
    }
    return accessibleContext;
  }

  /** All that is painted is painted for 100 %, and drawn larger. */
  private int width() {
    return UIScale.unscale(getWidth());
  }

  private int xOf(long tick) {
    return MARGIN + (int) Math.round(model.fraction(tick) * (width() - 2 * MARGIN));
  }

  private double fractionAt(int x) {
    return (double) (UIScale.unscale(x) - MARGIN) / Math.max(1, width() - 2 * MARGIN);
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    if (model == null) {
      return null;
    }
    double fraction = fractionAt(event.getX());
    long tick = model.tickAt(fraction);
    Optional<TimelineMark> mark =
        model.eventNear(fraction, (double) MARK_NEAR_PIXELS / Math.max(1, width()));
    return mark.map(m -> TimelinePhrase.TIMELINE_MARK.text(m.tick(), TimelineModel.told(m)))
        .orElseGet(() -> TimelinePhrase.TIMELINE_TIP.text(tick, model.time(tick)));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (model == null) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    UIScale.scaleGraphics(g);
    int y = HEIGHT / 2 - TRACK / 2 + 2;
    int now = xOf(model.status().tick());
    g.setColor(UIManager.getColor("Slider.trackColor"));
    g.fillRoundRect(MARGIN, y, width() - 2 * MARGIN, TRACK, TRACK, TRACK);
    g.setColor(UIManager.getColor("Component.accentColor"));
    g.fillRoundRect(MARGIN, y, Math.max(TRACK, now - MARGIN), TRACK, TRACK, TRACK);
    int lastNotch = -MARGIN;
    for (TimelineMark mark : model.marks()) {
      int x = xOf(mark.tick());
      if (mark.kind() != TimelineMark.Kind.KEYFRAME) {
        paintEvent(g, mark.kind(), x, y - 7);
      } else if (x - lastNotch >= 3) {
        g.setColor(UIManager.getColor("Label.foreground"));
        g.fillRect(x, y + TRACK + 2, 2, 5);
        lastNotch = x;
      }
    }
    g.setColor(UIManager.getColor("Component.accentColor"));
    g.fillOval(now - 7, y + TRACK / 2 - 7, 15, 15);
    g.setColor(UIManager.getColor("Panel.background"));
    g.fillOval(now - 3, y + TRACK / 2 - 3, 7, 7);
    if (FlatUIUtils.isPermanentFocusOwner(this)) {
      g.setColor(UIManager.getColor("Component.focusColor"));
      g.setStroke(new BasicStroke(2));
      g.drawRoundRect(1, 1, getWidth() - 3, getHeight() - 3, 8, 8);
    }
    g.dispose();
  }

  private static void paintEvent(Graphics2D g, TimelineMark.Kind kind, int x, int y) {
    switch (kind) {
      case JOIN -> {
        g.setColor(JOINED);
        g.fill(new Polygon(new int[] {x - 4, x + 4, x}, new int[] {y + 3, y + 3, y - 4}, 3));
      }
      case LEAVE -> {
        g.setColor(LEFT);
        g.fill(new Polygon(new int[] {x - 4, x + 4, x}, new int[] {y - 4, y - 4, y + 3}, 3));
      }
      case FALL -> {
        g.setColor(FELL);
        g.drawLine(x - 3, y - 3, x + 3, y + 3);
        g.drawLine(x - 3, y + 3, x + 3, y - 3);
        g.drawLine(x - 2, y - 3, x + 4, y + 3);
        g.drawLine(x - 2, y + 3, x + 4, y - 3);
      }
      case CHAT -> {
        g.setColor(SAID);
        g.fillOval(x - 3, y - 3, 6, 6);
      }
      case KEYFRAME -> {
        // A notch below the line, not an event.
      }
    }
  }

  /** Goes where the mouse is, while it is held. */
  private final class Scrub extends MouseAdapter {

    @Override
    public void mousePressed(MouseEvent event) {
      go(event);
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      go(event);
    }

    private void go(MouseEvent event) {
      if (model != null) {
        model.seek(model.tickAt(fractionAt(event.getX())));
      }
    }
  }
}
