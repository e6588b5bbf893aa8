package org.jogamp.java3d;

import com.jogamp.common.util.awt.AWTEDTExecutor;
import com.jogamp.nativewindow.AbstractGraphicsConfiguration;
import com.jogamp.nativewindow.AbstractGraphicsDevice;
import com.jogamp.nativewindow.NativeWindow;
import com.jogamp.nativewindow.NativeWindowFactory;
import com.jogamp.nativewindow.util.Insets;
import java.awt.Canvas;
import java.awt.GraphicsConfiguration;
import java.lang.reflect.Field;
import java.util.List;
import jogamp.nativewindow.ResourceToolkitLock;
import jogamp.nativewindow.SurfaceScaleUtils;
import jogamp.nativewindow.jawt.JAWT_DrawingSurface;
import jogamp.nativewindow.jawt.JAWT_DrawingSurfaceInfo;
import jogamp.nativewindow.jawt.JAWT_PlatformInfo;
import jogamp.nativewindow.jawt.x11.JAWT_X11DrawingSurfaceInfo;
import jogamp.nativewindow.jawt.x11.X11JAWTWindow;

/**
 * Ours, not JOGL's. Java's X11 toolkit has one lock, and JAWT takes it for whoever looks up a
 * window's handle. JOGL keeps it from a frame's first call to its last, and while it asks the X
 * server for its formats, so that all events wait for the renderer. It has no need of it: it draws
 * by a connection to the X server of its own, and Java 3D has its renderer let go of a canvas
 * before the toolkit destroys its window. Here the lock is given back as soon as the handle is
 * known, and JOGL's devices have one of their own.
 */
public final class UnlockedWindows {

  private static final System.Logger LOG = System.getLogger(UnlockedWindows.class.getName());

  private UnlockedWindows() {}

  /** Windows of canvases are such from now on; before the first canvas, loads JOGL. */
  public static void install() {
    NativeWindowFactory.initSingleton();
    // The toolkits of other systems have no such lock.
    if (NativeWindowFactory.TYPE_X11.equals(NativeWindowFactory.getNativeWindowType(true))) {
      giveDevicesTheirOwnLock();
      loadWindows();
      Factory.register();
    }
  }

  private static void giveDevicesTheirOwnLock() {
    try {
      Field lock = NativeWindowFactory.class.getDeclaredField("jawtUtilJAWTToolkitLock");
      lock.setAccessible(true);
      lock.set(null, ResourceToolkitLock.create());
    } catch (ReflectiveOperationException e) {
      // As JOGL comes: events wait for a moment when it looks for formats, once.
      LOG.log(System.Logger.Level.DEBUG, "JOGL keeps the toolkit's lock", e);
    }
  }

  /** Else Java 3D's renderer does, with the lock of all components, for which events wait. */
  private static void loadWindows() {
    for (Class<?> one :
        List.of(
            Unlocked.class,
            AWTEDTExecutor.class,
            Insets.class,
            JAWT_DrawingSurface.class,
            JAWT_DrawingSurfaceInfo.class,
            JAWT_PlatformInfo.class,
            JAWT_X11DrawingSurfaceInfo.class,
            SurfaceScaleUtils.class)) {
      try {
        Class<?> _ = Class.forName(one.getName());
      } catch (ClassNotFoundException e) {
        throw new NoClassDefFoundError(one.getName());
      }
    }
  }

  private static final class Factory extends NativeWindowFactory {

    static void register() {
      registerFactory(Canvas.class, new Factory());
    }

    @Override
    protected NativeWindow getNativeWindowImpl(
        Object component, AbstractGraphicsConfiguration configuration) {
      return new Unlocked(component, configuration);
    }
  }

  private static final class Unlocked extends X11JAWTWindow {

    /** Whoever has this surface's lock. */
    private boolean isLookingUp;

    Unlocked(Object component, AbstractGraphicsConfiguration configuration) {
      super(component, configuration);
    }

    @Override
    protected int lockSurfaceImpl(GraphicsConfiguration configuration) {
      int result;
      isLookingUp = true;
      try {
        result = super.lockSurfaceImpl(configuration);
      } finally {
        super.unlockSurfaceImpl();
        isLookingUp = false;
      }
      // JOGL itself gives the device's lock back when there is no handle.
      if (result > LOCK_SURFACE_NOT_READY) {
        device().unlock();
      }
      return result;
    }

    /** The window's own part is done already, unless there was no handle; the device's is next. */
    @Override
    protected void unlockSurfaceImpl() {
      if (isLookingUp) {
        super.unlockSurfaceImpl();
      } else {
        device().lock();
      }
    }

    private AbstractGraphicsDevice device() {
      return getGraphicsConfiguration().getScreen().getDevice();
    }
  }
}
