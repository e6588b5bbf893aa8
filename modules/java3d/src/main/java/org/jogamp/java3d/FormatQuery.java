package org.jogamp.java3d;

import com.jogamp.nativewindow.NativeWindowFactory;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.util.concurrent.locks.LockSupport;

/**
 * Ours, not Java 3D's. It asks the display for its formats by a hidden window, on the renderer's
 * thread, and then waits a second for JOGL to tell what it has chosen. On X11 JOGL has chosen by
 * then and tells nobody, so that wait is cut short; Java 3D goes on as after the second.
 */
public final class FormatQuery {

  private static final long POLL_NANOS = 5_000_000;

  private FormatQuery() {}

  /**
   * What {@link GraphicsDevice#getBestConfiguration} answers, or null; any thread but the event
   * thread.
   */
  public static GraphicsConfiguration best(
      GraphicsDevice device, GraphicsConfigTemplate3D template) {
    if (!NativeWindowFactory.TYPE_X11.equals(NativeWindowFactory.getNativeWindowType(true))) {
      return device.getBestConfiguration(template);
    }
    Thread helper =
        Thread.ofPlatform().name("malpan-formats").daemon().start(() -> endWait(device));
    try {
      return device.getBestConfiguration(template);
    } finally {
      helper.interrupt();
    }
  }

  /**
   * Once; a wait that ends by itself just then leaves a mark that the next one takes for nothing.
   */
  private static void endWait(GraphicsDevice device) {
    while (!Thread.interrupted()) {
      Renderer renderer = Screen3D.deviceRendererMap.get(device);
      if (renderer != null
          && renderer.getState() == Thread.State.TIMED_WAITING
          && waits(renderer)) {
        renderer.interrupt();
        return;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** In the query itself, not in something that it calls. */
  private static boolean waits(Renderer renderer) {
    for (StackTraceElement at : renderer.getStackTrace()) {
      if (!at.getClassName().equals("java.lang.Object")) {
        return at.getClassName().equals(JoglPipeline.class.getName())
            && at.getMethodName().equals("getBestConfiguration");
      }
    }
    return false;
  }
}
