package org.jogamp.java3d;

import com.jogamp.nativewindow.NativeSurface;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Ours, not Java 3D's. Its threads end with the first exception that they do not expect, and its
 * master then waits for the ended one for ever: all windows stand still until the process ends.
 * Here such a thread loses the work at hand and goes on; what it left undone is for the listener to
 * repair.
 */
public final class Rescue {

  /** A thread that fails so often is beyond help. */
  private static final int MOST_RESCUES = 100;

  private static final AtomicInteger RESCUES = new AtomicInteger();

  private Rescue() {}

  /**
   * Rescues from now on.
   *
   * @param failed is told each time, on the thread that failed; must not block
   * @param others takes the exceptions of threads that are not Java 3D's
   */
  public static void install(Consumer<Throwable> failed, Thread.UncaughtExceptionHandler others) {
    Thread.setDefaultUncaughtExceptionHandler((thread, exception) -> {
      switch (thread) {
        case Renderer renderer -> goOn(() -> letGo(renderer), renderer, exception, failed);
        case J3dThread work -> goOn(() -> finish(work), work, exception, failed);
        case MasterControlThread master -> goOn(() -> {}, master, exception, failed);
        default -> others.uncaughtException(thread, exception);
      }
    });
  }

  /** Times that a thread was rescued; any thread. */
  public static int count() {
    return RESCUES.get();
  }

  /**
   * Within a frame a renderer has the canvas' context and the drawable's lock, and with that the
   * toolkit's where {@link UnlockedWindows} is not in between, once more for each frame that
   * failed. Another frame would give them back, but there need not be one: with the event thread
   * behind that lock nobody asks for it.
   */
  private static void letGo(Renderer renderer) {
    try {
      DetachableCanvas.releaseAll();
      if (renderer.currentDrawable instanceof JoglDrawable drawable) {
        NativeSurface surface = drawable.getGLDrawable().getNativeSurface();
        while (surface.getSurfaceLockOwner() == Thread.currentThread()) {
          surface.unlockSurface();
        }
      }
    } finally {
      renderer.currentCtx = null;
      renderer.currentDrawable = null;
      finish(renderer);
    }
  }

  /** The master waits for this before it does anything else. */
  private static void finish(J3dThread work) {
    VirtualUniverse.mc.runMonitor(MasterControl.THREAD_DONE, null, null, null, work);
  }

  /** Runs the thread's own loop once more, on that thread, which is why it has not ended yet. */
  private static void goOn(
      Runnable before, Runnable loop, Throwable first, Consumer<Throwable> failed) {
    Throwable exception = first;
    while (exception != null && RESCUES.incrementAndGet() <= MOST_RESCUES) {
      failed.accept(exception);
      try {
        before.run();
        loop.run();
        exception = null;
      } catch (RuntimeException | Error next) {
        exception = next;
      }
    }
  }
}
