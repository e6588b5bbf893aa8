package org.malpan.desktop;

import org.jogamp.java3d.RenderingError;
import org.jogamp.java3d.Rescue;
import org.jogamp.java3d.VirtualUniverse;

/**
 * Hears Java 3D's errors, which without a listener end the process, and keeps its threads going
 * when they fail; the frame loop sees that and begins with a new scene.
 */
final class RenderingErrors {

  private static final System.Logger LOG = System.getLogger(RenderingErrors.class.getName());
  private static boolean listening;

  private RenderingErrors() {}

  static synchronized void listen() {
    if (!listening) {
      listening = true;
      VirtualUniverse.addRenderingErrorListener(RenderingErrors::log);
      Rescue.install(RenderingErrors::failed, others(Thread.getDefaultUncaughtExceptionHandler()));
    }
  }

  private static void log(RenderingError error) {
    LOG.log(
        System.Logger.Level.DEBUG,
        () -> "Java 3D: %s (%d)".formatted(error.getErrorMessage(), error.getErrorCode()));
  }

  private static void failed(Throwable exception) {
    LOG.log(System.Logger.Level.WARNING, "Java 3D: " + Graphics3D.oneLine(exception));
    LOG.log(System.Logger.Level.DEBUG, "Java 3D", exception);
  }

  /** As it was before for threads that are not Java 3D's. */
  private static Thread.UncaughtExceptionHandler others(Thread.UncaughtExceptionHandler before) {
    return before != null
        ? before
        : (thread, exception) -> {
          System.err.printf("Exception in thread \"%s\" ", thread.getName());
          exception.printStackTrace();
        };
  }
}
