package org.malpan.desktop;

import static org.malpan.desktop.Expected.act;
import static org.malpan.desktop.Expected.await;

import java.awt.Container;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jogamp.java3d.Canvas3D;
import org.jogamp.java3d.Rescue;
import org.jogamp.java3d.VirtualUniverse;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.scene.BoardScene;
import org.malpan.game.BoardSize;

/**
 * Takes the graphics away from under a match in the real window, in each way that a machine may,
 * and looks that the board is drawn again by itself. Run by {@link WindowIT} in a process of its
 * own.
 */
final class LostGraphicsProbe {

  private static final long LOST_SECONDS = 5;
  private static final int SIZES = 40;

  private final MatchWindow window;
  private final BoardScene scene;

  private LostGraphicsProbe() throws ScreenException {
    window =
        new DesktopScreen()
            .open(ScreenRequest.match("lost", () -> new CrowdFeed(6, new BoardSize(8, 8))));
    scene = window.match().scene();
  }

  public static void main(String[] args) {
    Watched.run(LostGraphicsProbe::opened, LostGraphicsProbe::run);
  }

  /** The canvas was removed and came back, for which the event thread has waited. */
  private static LostGraphicsProbe opened() throws ScreenException {
    LostGraphicsProbe probe = new LostGraphicsProbe();
    probe.isDrawn("a window");
    probe.canvasComesAndGoes();
    return probe;
  }

  private void run() throws Exception {
    sizesChangeFasterThanFrames();
    rendererStops();
    rendererFails(new IllegalStateException("a driver's mistake, as this probe has it"));
    rendererFails(new OutOfMemoryError("as this probe has it"));
    drawingFails(new IllegalStateException("no call works, as this probe has it"));
    drawingFails(new NullPointerException("no call works, as this probe has it"));
    contextIsLost();
    close();
  }

  /** New frames come, and the own piece is in them. */
  private void isDrawn(String after) throws ScreenException {
    Canvas3D canvas = scene.canvas();
    long enough = scene.drawnFrames() + 5;
    await("frames after " + after, () -> scene.canvas() != canvas || scene.drawnFrames() > enough);
    await("the own piece after " + after, () -> Expected.showsOwnPiece(scene.canvas()));
  }

  /** Without its peer a canvas has neither drawable nor context; with the next it gets both. */
  private void canvasComesAndGoes() throws ScreenException {
    Canvas3D canvas = scene.canvas();
    Object lost = contextOf(canvas);
    act(() -> {
      Container parent = canvas.getParent();
      parent.remove(canvas);
      parent.add(canvas);
      parent.revalidate();
    });
    isDrawn("a new peer");
    if (lost == null || contextOf(scene.canvas()) == lost) {
      throw new AssertionError("the context is still the same");
    }
  }

  private void sizesChangeFasterThanFrames() throws ScreenException {
    for (int i = 0; i < SIZES; i++) {
      int step = i;
      act(() -> {
        window.frame().setSize(700 + step % 7 * 60, 500 + step % 5 * 40);
        window.frame().setLocation(step % 3 * 10, step % 4 * 10);
      });
    }
    act(() -> window.frame().setBounds(20, 20, 900, 600));
    isDrawn("many sizes");
  }

  private static Object contextOf(Canvas3D canvas) {
    return fieldOf(Canvas3D.class, canvas, "ctx");
  }

  private static Object fieldOf(Class<?> type, Object owner, String name) {
    try {
      return accessible(type, name).get(owner);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Field accessible(Class<?> type, String name) throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  /**
   * Nothing fails, but no frame comes either. The view is stopped rather than the renderer, which
   * would be cut off within a frame and then keep its locks for ever.
   */
  private void rendererStops() throws ScreenException {
    Canvas3D before = scene.canvas();
    int rescued = Rescue.count();
    before.getView().stopView();
    long from = System.nanoTime();
    await("another canvas", () -> scene.canvas() != before);
    double seconds = (System.nanoTime() - from) / 1e9;
    if (seconds < LOST_SECONDS || Rescue.count() != rescued) {
      throw new AssertionError("lost too soon: after %.1f s".formatted(seconds));
    }
    isDrawn("%.1f s without a frame".formatted(seconds));
  }

  /**
   * In the middle of a frame, while it has the canvas' context and the drawable's lock. No other
   * frame comes that would give them back.
   */
  private void rendererFails(Throwable failure) throws ScreenException {
    Canvas3D before = scene.canvas();
    Object drawable = fieldOf(Canvas3D.class, before, "drawable");
    fail(
        "swapBuffers",
        drawable,
        drawable.getClass(),
        "drawable",
        () -> {
          letItBeTheLast(before);
          throw failure;
        });
    await("another canvas after " + failure, () -> scene.canvas() != before);
    isDrawn(failure.getClass().getSimpleName());
  }

  /** From the first call of a frame on, and when the renderer frees what it has, too. */
  private void drawingFails(RuntimeException failure) throws ScreenException {
    Canvas3D before = scene.canvas();
    Object context = contextOf(before);
    Object held = fieldOf(context.getClass(), context, "context");
    fail(
        "getGL2",
        held,
        held.getClass().getSuperclass(),
        "gl",
        () -> {
          throw failure;
        });
    await("another canvas after " + failure, () -> scene.canvas() != before);
    isDrawn("calls that fail");
  }

  private interface Failure {
    void happen() throws Throwable;
  }

  /** Calls of one method of what that field holds fail from now on; others go on as before. */
  private static void fail(String call, Object owner, Class<?> type, String name, Failure failure) {
    try {
      Field field = accessible(type, name);
      Object held = field.get(owner);
      field.set(
          owner,
          Proxy.newProxyInstance(
              held.getClass().getClassLoader(),
              new Class<?>[] {field.getType()},
              (_, method, arguments) -> {
                if (method.getName().equals(call)) {
                  failure.happen();
                }
                return method.invoke(held, arguments);
              }));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Each try to make it current fails from now on. */
  private void contextIsLost() throws ScreenException {
    Canvas3D before = scene.canvas();
    Object context = contextOf(before);
    try {
      accessible(context.getClass(), "context").set(context, null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
    await("another canvas after its context", () -> scene.canvas() != before);
    isDrawn("a lost context");
  }

  /** Asks the master to stop that view after the frame at hand; {@code stopView} would wait. */
  private static void letItBeTheLast(Canvas3D canvas) throws ReflectiveOperationException {
    Object master = accessible(VirtualUniverse.class, "mc").get(null);
    Object stop = accessible(master.getClass(), "STOP_VIEW").get(null);
    Method post = master.getClass().getDeclaredMethod("postRequest", Integer.class, Object.class);
    post.setAccessible(true);
    post.invoke(master, stop, canvas.getView());
  }

  private void close() throws ScreenException {
    act(window::close);
    await("window closed", () -> window.closed().getCount() == 0);
  }
}
