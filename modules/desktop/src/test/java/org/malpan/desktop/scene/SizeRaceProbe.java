package org.malpan.desktop.scene;

import java.awt.Dimension;
import java.awt.Frame;
import java.awt.GraphicsConfiguration;
import java.awt.event.ComponentEvent;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.jogamp.java3d.CanvasSize;
import org.jogamp.java3d.utils.universe.SimpleUniverse;

/**
 * Makes the renderer look at a canvas's size just while Java 3D notes it, which it does by chance
 * now and then, and looks that the canvas is drawn to the new size all the same. Run in a process
 * of its own, on a display.
 */
public final class SizeRaceProbe {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long FRAME_MILLIS = 100;

  private final Frame frame = new Frame();
  private RacedCanvas canvas;

  /** Asked for its size by Java 3D, it answers once a frame has been drawn. */
  private static final class RacedCanvas extends BoardCanvas {
    private static final long serialVersionUID = 1;

    private boolean isTold;
    private volatile boolean isRaced;

    RacedCanvas(GraphicsConfiguration configuration) {
      super(configuration);
    }

    @Override
    protected void processComponentEvent(ComponentEvent event) {
      isTold = true;
      super.processComponentEvent(event);
      isTold = false;
    }

    @Override
    public Dimension getSize() {
      if (!isRaced && isTold && SwingUtilities.isEventDispatchThread() && getView() != null) {
        try {
          // The second is begun after the question; it takes note of what is known by then.
          long before = frames() + 1;
          while (!isRaced) {
            getView().repaint();
            isRaced = awaitFrameAfter(before, FRAME_MILLIS) > before;
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return super.getSize();
    }
  }

  private SizeRaceProbe() {}

  @SuppressWarnings("SystemExitOutsideMain") // AWT's threads would keep a failed probe alive.
  public static void main(String[] args) {
    try {
      new SizeRaceProbe().run();
      System.exit(0);
    } catch (Throwable e) {
      e.printStackTrace(System.out);
      System.exit(1);
    }
  }

  private void run() throws Exception {
    SwingUtilities.invokeAndWait(() -> {
      canvas = new RacedCanvas(SimpleUniverse.getPreferredConfiguration());
      canvas.isRaced = true;
      SimpleUniverse universe = new SimpleUniverse(canvas);
      universe.getViewingPlatform().setNominalViewingTransform();
      frame.add(canvas);
      frame.setSize(500, 400);
      frame.setVisible(true);
    });
    awaitDrawn("at first");
    SwingUtilities.invokeAndWait(() -> {
      canvas.isRaced = false;
      frame.setSize(300, 260);
    });
    awaitDrawn("in a smaller window");
    SwingUtilities.invokeAndWait(frame::dispose);
    System.out.println("ok window closed");
  }

  /** Waits until frames are drawn to the size that the canvas has. */
  private void awaitDrawn(String when) throws Exception {
    long end = System.nanoTime() + PATIENCE_NANOS;
    long frames = canvas.frames();
    while (!CanvasSize.drawn(canvas).equals(canvas.getBounds().getSize())
        || frames == 0
        || canvas.getWidth() > frame.getWidth()
        || !canvas.isRaced) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "%s: %s is drawn to %s, %s"
                .formatted(
                    when,
                    canvas.getBounds(),
                    CanvasSize.drawn(canvas),
                    canvas.isRaced
                        ? "the renderer having looked too early"
                        : "Java 3D no longer having asked as it did: this probe tried nothing"));
      }
      canvas.getView().repaint();
      frames = canvas.awaitFrameAfter(canvas.frames(), 100);
    }
    System.out.println("ok drawn " + when);
  }
}
