package org.malpan.desktop;

import java.awt.AWTEvent;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.KeyEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until the window has heard a key. Unlike {@code Robot.waitForIdle} it has the event thread
 * wait for nothing.
 */
final class HeardKey {

  private static final long PATIENCE_SECONDS = 10;

  private HeardKey() {}

  /** Presses a key; whether it was heard before patience ended. */
  static boolean after(int key, Runnable press) throws InterruptedException {
    CountDownLatch heard = new CountDownLatch(1);
    AWTEventListener listener =
        event -> {
          if (event.getID() == KeyEvent.KEY_RELEASED && ((KeyEvent) event).getKeyCode() == key) {
            heard.countDown();
          }
        };
    Toolkit toolkit = Toolkit.getDefaultToolkit();
    toolkit.addAWTEventListener(listener, AWTEvent.KEY_EVENT_MASK);
    try {
      press.run();
      return heard.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      toolkit.removeAWTEventListener(listener);
    }
  }
}
