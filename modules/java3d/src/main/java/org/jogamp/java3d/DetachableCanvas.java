package org.jogamp.java3d;

import com.jogamp.opengl.GLContext;
import java.awt.GraphicsConfiguration;
import java.util.concurrent.locks.LockSupport;

/**
 * Ours, not Java 3D's. A canvas that can be taken from a renderer whose graphics are lost. Java 3D
 * frees a canvas' context on the renderer's thread, gives up at the first call that fails there,
 * and has whoever removes the canvas, which is the event thread, wait for that for ever. Until then
 * the renderer may have the context and the drawable's lock, with which, except on X11, may go the
 * toolkit's, for which all events wait.
 */
public class DetachableCanvas extends Canvas3D {
  private static final long serialVersionUID = 1;
  private static final long POLL_NANOS = 2_000_000;

  /** The context that failed while it was freed, if one did; the renderer's. */
  private transient Context lost;

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

  /**
   * Ends rendering and frees the context, or forgets it when it cannot be freed in time: then its
   * memory is lost until the process ends. Any thread but the event thread and Java 3D's own.
   *
   * @param patienceMillis the longest wait for the renderer
   * @throws InterruptedException when interrupted while waiting; the context is forgotten then
   */
  public void detach(long patienceMillis) throws InterruptedException {
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
