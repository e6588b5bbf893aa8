package org.jogamp.java3d;

import com.jogamp.opengl.GLContext;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.util.concurrent.locks.LockSupport;

/**
 * Ours, not Java 3D's. A canvas for which the event thread does not wait. Java 3D has it wait for
 * its master, and with that for the frame at hand, whenever a canvas comes into a window, is first
 * painted, hidden, shown or removed. Here what is to be drawn is decided aside, and {@link #detach}
 * does what takes time before the canvas is removed.
 *
 * <p>It can also be taken from a renderer whose graphics are lost. Java 3D frees a canvas' context
 * on the renderer's thread, gives up at the first call that fails there, and has whoever removes
 * the canvas wait for that for ever. Until then the renderer may have the context and the
 * drawable's lock, with which, except on X11, may go the toolkit's, for which all events wait.
 */
public class DetachableCanvas extends Canvas3D {
  private static final long serialVersionUID = 1;
  private static final long POLL_NANOS = 2_000_000;

  /** The context that failed while it was freed, if one did; the renderer's. */
  private transient Context lost;

  /** Nothing is drawn here any more. */
  private transient volatile boolean isDetached;

  /** The event thread's. */
  private transient boolean isLeaving;

  /** A canvas on that screen. */
  public DetachableCanvas(GraphicsConfiguration configuration) {
    super(configuration);
    drawingSurfaceObject = new Surface(this);
  }

  /** The renderer asks it before it frees a context, which it has from a failed frame perhaps. */
  private static final class Surface extends JoglDrawingSurfaceObject {

    Surface(Canvas3D canvas) {
      super(canvas);
    }

    @Override
    synchronized boolean renderLock() {
      if (Thread.currentThread() instanceof Renderer renderer && isFreeing(renderer.args)) {
        releaseAll();
        renderer.currentCtx = null;
        renderer.currentDrawable = null;
      }
      return super.renderLock();
    }

    private static boolean isFreeing(Object[] work) {
      return work.length > 2 && work[2] == MasterControl.REMOVECTX_CLEANUP;
    }
  }

  /** Whether the renderer has met an error and draws here no more; any thread. */
  public boolean isGivenUp() {
    return isFatalError();
  }

  /** Java 3D would wait for the frame of another canvas on that screen. */
  @Override
  public void addNotify() {
    boolean wasRunning = isRunning;
    isRunning = false;
    super.addNotify();
    isRunning = wasRunning;
    isRunningStatus = wasRunning && !isFatalError();
  }

  /** Waits for the frame at hand, unless it was detached before. */
  @Override
  public void removeNotify() {
    boolean wasRunning = isRunning;
    isRunning &= !isDetached;
    isLeaving = true;
    super.removeNotify();
    isLeaving = false;
    isRunning = wasRunning;
  }

  /** The first time the board comes into view, which is decided aside. */
  @Override
  public void paint(Graphics graphics) {
    if (!isDetached) {
      super.paint(graphics);
    }
  }

  /** By what is so when it runs, so that it does not matter how often and in which order. */
  @Override
  void evaluateActive() {
    if (isDetached || isLeaving || !EventQueue.isDispatchThread()) {
      super.evaluateActive();
    } else {
      Thread _ = Thread.ofPlatform().name("malpan-canvas").daemon().start(this::evaluateAside);
    }
  }

  private void evaluateAside() {
    super.evaluateActive();
    redraw();
  }

  /**
   * Ends rendering for good and frees the context, or forgets it when it cannot be freed in time:
   * then its memory is lost until the process ends. Any thread but the event thread and Java 3D's
   * own.
   *
   * @param patienceMillis the longest wait for the renderer
   * @throws InterruptedException when interrupted while waiting; the context is forgotten then
   */
  public void detach(long patienceMillis) throws InterruptedException {
    isDetached = true;
    try {
      freeContext(patienceMillis);
    } finally {
      deactivate();
    }
  }

  private void freeContext(long patienceMillis) throws InterruptedException {
    Context held = ctx;
    View view = getView();
    // Without any of these it is disposed of, or has never been drawn.
    if (held == null || view == null || screen == null || screen.renderer == null) {
      return;
    }
    long end = System.nanoTime() + patienceMillis * 1_000_000;
    VirtualUniverse.mc.postRequest(MasterControl.STOP_VIEW, view);
    VirtualUniverse.mc.postRequest(
        MasterControl.FREE_CONTEXT, new Object[] {this, 0L, drawable, held});
    try {
      while (ctxTimeStamp != 0 && System.nanoTime() < end) {
        LockSupport.parkNanos(this, POLL_NANOS);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    } finally {
      ctx = null;
      ctxTimeStamp = 0;
    }
  }

  /** Its view draws no more, and whoever removes it need not say so. */
  private void deactivate() {
    firstPaintCalled = false;
    visible = false;
    super.evaluateActive();
  }

  @Override
  void freeResourcesInFreeList(Context context) {
    free(context, () -> super.freeResourcesInFreeList(context));
  }

  @Override
  void freeContextResources(Renderer renderer, boolean freesBackground, Context context) {
    free(context, () -> super.freeContextResources(renderer, freesBackground, context));
  }

  /** What a context that fails holds is lost with it; itself is freed next all the same. */
  private void free(Context context, Runnable resources) {
    try {
      if (context != lost) {
        resources.run();
      }
    } catch (RuntimeException e) {
      lost = context;
      releaseAll();
    }
  }

  /** Gives back whatever context the calling thread has, however often it has taken it. */
  static void releaseAll() {
    for (GLContext current = GLContext.getCurrent();
        current != null;
        current = GLContext.getCurrent()) {
      current.release();
    }
  }
}
