package org.malpan.desktop;

import java.awt.event.KeyEvent;
import org.malpan.client.ViewSnapshot;

/**
 * The keyboard of a replay: space plays, arrows step and change the speed, brackets skip ten
 * seconds, Home and End, F follows the next player, G and WASD fly freely. Event thread.
 */
final class TimelineKeys {

  private static final int TEN_SECONDS = 10;

  private final TimelineModel timeline;

  TimelineKeys(TimelineModel timeline) {
    this.timeline = timeline;
  }

  /**
   * Acts on a key.
   *
   * @param now what is shown
   * @return whether it meant anything
   */
  boolean pressed(KeyEvent event, ViewSnapshot now) {
    switch (event.getKeyCode()) {
      case KeyEvent.VK_SPACE -> timeline.toggle();
      case KeyEvent.VK_LEFT -> back(event.isShiftDown());
      case KeyEvent.VK_RIGHT -> on(event.isShiftDown());
      case KeyEvent.VK_UP -> timeline.faster();
      case KeyEvent.VK_DOWN -> timeline.slower();
      case KeyEvent.VK_OPEN_BRACKET -> timeline.skip(-TEN_SECONDS);
      case KeyEvent.VK_CLOSE_BRACKET -> timeline.skip(TEN_SECONDS);
      case KeyEvent.VK_HOME -> timeline.start();
      case KeyEvent.VK_END -> timeline.end();
      case KeyEvent.VK_F -> timeline.followNext();
      case KeyEvent.VK_G -> fly(now, 0, 0);
      case KeyEvent.VK_W -> fly(now, 0, -1);
      case KeyEvent.VK_S -> fly(now, 0, 1);
      case KeyEvent.VK_A -> fly(now, -1, 0);
      case KeyEvent.VK_D -> fly(now, 1, 0);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void back(boolean second) {
    if (second) {
      timeline.skip(-1);
    } else {
      timeline.step(-1);
    }
  }

  private void on(boolean second) {
    if (second) {
      timeline.skip(1);
    } else {
      timeline.step(1);
    }
  }

  private void fly(ViewSnapshot now, int dx, int dy) {
    timeline.look(
        Math.clamp((int) Math.round(now.focusX()) + dx, 0, now.board().width() - 1),
        Math.clamp((int) Math.round(now.focusY()) + dy, 0, now.board().height() - 1));
  }
}
