package org.malpan.desktop.scene;

import java.awt.GraphicsConfiguration;
import java.awt.event.ComponentEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseListener;
import java.awt.event.MouseMotionListener;
import java.awt.event.MouseWheelListener;
import org.jogamp.java3d.CanvasSize;
import org.jogamp.java3d.DetachableCanvas;

/** The canvas of the board; tells the frame loop when a frame is on the screen. */
class BoardCanvas extends DetachableCanvas {
  private static final long serialVersionUID = 1;

  private final transient Object swapped = new Object();
  private long frames;

  BoardCanvas(GraphicsConfiguration configuration) {
    super(configuration);
  }

  /** Whoever hears of mouse, keys or focus of that canvas hears of this one's too, by its name. */
  void listenLike(BoardCanvas other) {
    for (MouseListener listener : other.getMouseListeners()) {
      addMouseListener(listener);
    }
    for (MouseMotionListener listener : other.getMouseMotionListeners()) {
      addMouseMotionListener(listener);
    }
    for (MouseWheelListener listener : other.getMouseWheelListeners()) {
      addMouseWheelListener(listener);
    }
    for (FocusListener listener : other.getFocusListeners()) {
      addFocusListener(listener);
    }
    getAccessibleContext().setAccessibleName(other.getAccessibleContext().getAccessibleName());
    setMinimumSize(other.isMinimumSizeSet() ? other.getMinimumSize() : null);
  }

  @Override
  protected void processComponentEvent(ComponentEvent event) {
    super.processComponentEvent(event);
    CanvasSize.settle(this);
  }

  /** The renderer's thread: another frame is on the screen. */
  @Override
  public void postSwap() {
    synchronized (swapped) {
      frames++;
      swapped.notifyAll();
    }
  }

  /** Frames that reached the screen; any thread. */
  long frames() {
    synchronized (swapped) {
      return frames;
    }
  }

  /**
   * Waits until more frames than that have reached the screen.
   *
   * @return how many have
   */
  long awaitFrameAfter(long before, long patienceMillis) throws InterruptedException {
    long end = System.nanoTime() + patienceMillis * 1_000_000;
    synchronized (swapped) {
      long left = patienceMillis;
      while (frames <= before && left > 0) {
        swapped.wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
      return frames;
    }
  }
}
