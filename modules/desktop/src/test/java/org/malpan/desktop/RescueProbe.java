package org.malpan.desktop;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jogamp.java3d.Appearance;
import org.jogamp.java3d.BranchGroup;
import org.jogamp.java3d.Canvas3D;
import org.jogamp.java3d.Geometry;
import org.jogamp.java3d.GeometryArray;
import org.jogamp.java3d.QuadArray;
import org.jogamp.java3d.Rescue;
import org.jogamp.java3d.Shape3D;
import org.malpan.board.BoardSize;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.scene.BoardScene;

/**
 * Fails one of Java 3D's threads as it failed once, by changing a geometry faster than its changes
 * are read, and looks that the board is drawn anew by a new canvas; then that windows which open
 * and close under load fail none. Run by {@link WindowIT} in a process of its own.
 */
final class RescueProbe {

  private static final long PATIENCE_SECONDS = 60;
  private static final int WINDOWS = 6;
  private static final int PIECES = 150;

  private RescueProbe() {}

  @SuppressWarnings("SystemExitOutsideMain") // Swing's threads would keep a failed probe alive.
  public static void main(String[] args) {
    try {
      windowsComeAndGo();
      threadsFailAndGoOn();
      System.out.println("ok window closed");
      System.exit(0);
    } catch (Throwable e) {
      e.printStackTrace(System.out);
      System.exit(1);
    }
  }

  private static MatchWindow open() throws ScreenException {
    return new DesktopScreen()
        .open(ScreenRequest.match("rescue", () -> new CrowdFeed(PIECES, new BoardSize(18, 18))));
  }

  private static void close(MatchWindow window) throws ScreenException {
    DesktopScreen.onEventThread(() -> {
      window.close();
      return null;
    });
  }

  /** Frames without a limit, and settings that change in between. */
  private static void windowsComeAndGo() throws ScreenException {
    for (int i = 0; i < WINDOWS; i++) {
      MatchWindow window = open();
      BoardScene scene = window.match().scene();
      for (int step = 1; step <= 3; step++) {
        MatchSettings.Quality quality = new MatchSettings.Quality(step % 2 == 0, step == 2, 240);
        DesktopScreen.onEventThread(() -> {
          MatchSettings usual = MatchSettings.DEFAULT;
          window.match().apply(new MatchSettings(usual.keys(), quality, usual.reducedMotion(), 1));
          return null;
        });
        long enough = scene.updates() + 40;
        await("window " + i + " is drawn", () -> scene.updates() > enough);
      }
      close(window);
    }
    if (Rescue.count() != 0) {
      throw new AssertionError("threads of Java 3D failed: " + Rescue.count());
    }
    System.out.println("ok windows came and went");
  }

  private static void threadsFailAndGoOn() throws ScreenException {
    MatchWindow window = open();
    BoardScene scene = window.match().scene();
    await("the board is drawn", () -> scene.drawnFrames() > 5);
    Canvas3D before = scene.canvas();
    failAThread(before);
    System.out.println("ok a thread failed");
    await("another canvas", () -> scene.canvas() != before);
    await("it is drawn", () -> scene.drawnFrames() > 20);
    if (!scene.canvas().isShowing()) {
      throw new AssertionError("the new canvas is not in the window");
    }
    close(window);
  }

  /** A geometry of the probe's own, changed without a rest, as ours once were. */
  private static void failAThread(Canvas3D canvas) {
    QuadArray quads = new QuadArray(4, GeometryArray.COORDINATES | GeometryArray.BY_REFERENCE);
    quads.setCoordRefFloat(new float[12]);
    quads.setCapability(GeometryArray.ALLOW_REF_DATA_WRITE);
    quads.setCapability(Geometry.ALLOW_INTERSECT);
    BranchGroup branch = new BranchGroup();
    branch.setCapability(BranchGroup.ALLOW_DETACH);
    branch.addChild(new Shape3D(quads, new Appearance()));
    canvas.getView().getViewPlatform().getLocale().addBranchGraph(branch);
    int seen = Rescue.count();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (Rescue.count() == seen) {
      quads.updateData(_ -> {});
      if (System.nanoTime() > end) {
        throw new AssertionError("no thread failed");
      }
    }
  }

  private static void await(String what, BooleanSupplier holds) throws ScreenException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain: " + what);
      }
      // Lets the window's own work go first.
      var _ = DesktopScreen.onEventThread(() -> null);
    }
  }
}
