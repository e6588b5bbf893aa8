package org.malpan.desktop;

import org.jogamp.java3d.RenderingError;
import org.jogamp.java3d.VirtualUniverse;

/** Hears Java 3D's errors, which without a listener end the process. */
final class RenderingErrors {

  private static final System.Logger LOG = System.getLogger(RenderingErrors.class.getName());
  private static boolean listening;

  private RenderingErrors() {}

  static synchronized void listen() {
    if (!listening) {
      listening = true;
      VirtualUniverse.addRenderingErrorListener(RenderingErrors::log);
    }
  }

  private static void log(RenderingError error) {
    LOG.log(
        System.Logger.Level.DEBUG,
        () -> "Java 3D: %s (%d)".formatted(error.getErrorMessage(), error.getErrorCode()));
  }
}
