package org.malpan.desktop;

import static org.malpan.desktop.Expected.act;
import static org.malpan.desktop.Expected.await;

import java.awt.Frame;
import java.util.concurrent.TimeUnit;
import org.jogamp.java3d.Canvas3D;
import org.jogamp.java3d.Rescue;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.scene.BoardScene;
import org.malpan.game.BoardSize;

/**
 * Minimises the real window for longer than a board may go without a frame, and then often and
 * briefly, and looks that it is drawn again and its graphics have never counted as lost. Run by
 * {@link WindowIT} in a process of its own, on a display with a window manager.
 */
final class MinimiseProbe {

  private static final long LONGER_THAN_LOST_NANOS = TimeUnit.SECONDS.toNanos(6);
  private static final int TIMES = 5;

  private final MatchWindow window;
  private final BoardScene scene;
  private final Canvas3D canvas;

  /** What the window manager says; the frame itself says what was asked for. */
  private volatile int stateNow = Frame.NORMAL;

  private MinimiseProbe() throws ScreenException {
    window =
        new DesktopScreen()
            .open(ScreenRequest.match("minimised", () -> new CrowdFeed(6, new BoardSize(8, 8))));
    scene = window.match().scene();
    canvas = scene.canvas();
    act(() -> window.frame().addWindowStateListener(event -> stateNow = event.getNewState()));
  }

  public static void main(String[] args) {
    Watched.run(MinimiseProbe::new, MinimiseProbe::run);
  }

  private void run() throws ScreenException {
    isDrawn("a window");
    set(Frame.ICONIFIED);
    long moments = scene.updates();
    long end = System.nanoTime() + LONGER_THAN_LOST_NANOS;
    await("six seconds away", () -> System.nanoTime() > end);
    await("the match went on", () -> scene.updates() > moments);
    set(Frame.NORMAL);
    isDrawn("six seconds away");
    for (int i = 0; i < TIMES; i++) {
      set(Frame.ICONIFIED);
      set(Frame.NORMAL);
    }
    isDrawn("coming and going");
    set(Frame.MAXIMIZED_BOTH);
    isDrawn("being maximised");
    set(Frame.ICONIFIED);
    set(Frame.MAXIMIZED_BOTH);
    isDrawn("being minimised when it was maximised");
    if (scene.canvas() != canvas || Rescue.count() != 0) {
      throw new AssertionError("the graphics counted as lost");
    }
    act(window::close);
    await("window closed", () -> window.closed().getCount() == 0);
  }

  /**
   * Asks the window manager, and waits until it has done so. As its own buttons would, not on the
   * event thread: the toolkit has whoever asks wait for the window system's time.
   */
  private void set(int state) throws ScreenException {
    window.frame().setExtendedState(state);
    await("state " + state, () -> stateNow == state);
  }

  private void isDrawn(String after) throws ScreenException {
    long enough = scene.drawnFrames() + 5;
    await("frames after " + after, () -> scene.drawnFrames() > enough);
    await("the own piece after " + after, () -> Expected.showsOwnPiece(canvas));
  }
}
