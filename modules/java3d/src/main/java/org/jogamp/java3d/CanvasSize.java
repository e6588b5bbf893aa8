package org.jogamp.java3d;

import java.awt.Dimension;

/**
 * Ours, not Java 3D's. It notes that a canvas has another size before it notes which: a renderer
 * that looks in between takes the old one for the new, and draws to it until the next resize.
 */
public final class CanvasSize {

  private CanvasSize() {}

  /** Call after Java 3D has heard that a canvas has another size or place; event thread. */
  @SuppressWarnings("SynchronizeOnNonFinalField") // Java 3D's own lock, which it never replaces
  public static void settle(Canvas3D canvas) {
    synchronized (canvas.dirtyMaskLock) {
      canvas.cvDirtyMask[0] |= Canvas3D.MOVED_OR_RESIZED_DIRTY;
      canvas.cvDirtyMask[1] |= Canvas3D.MOVED_OR_RESIZED_DIRTY;
    }
    canvas.redraw();
  }

  /** What the renderer draws to, in pixels; any thread. */
  public static Dimension drawn(Canvas3D canvas) {
    CanvasViewCache cache = canvas.canvasViewCache;
    synchronized (cache) {
      return new Dimension(cache.getCanvasWidth(), cache.getCanvasHeight());
    }
  }
}
