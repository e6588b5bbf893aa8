package org.malpan.desktop;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.scene.BoardScene;
import org.malpan.game.BoardSize;

/**
 * Measures frames that reach the screen: opens the real window on a {@link CrowdFeed}, the camera
 * so far away that all pieces are in view, and counts buffer swaps. A program of its own: {@code
 * java -m org.malpan.desktop/org.malpan.desktop.FrameRate [SECONDS] [PIECES[@SIDE]…]}.
 */
public final class FrameRate {

  private static final long WARM_UP_NANOS = 4_000_000_000L;

  private FrameRate() {}

  /**
   * Prints a line for each number of pieces.
   *
   * @param args seconds to measure (default 10), then numbers of pieces (default 100 and 1000),
   *     each with the side of a board in whose middle they stand, where they are not to fill it
   * @throws ScreenException when there is no display or no OpenGL
   */
  public static void main(String[] args) throws ScreenException {
    double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 10;
    List<String> crowds =
        args.length > 1 ? List.of(args).subList(1, args.length) : List.of("100", "1000");
    System.out.println(Graphics3D.renderer());
    for (String crowd : crowds) {
      String[] parts = crowd.split("@", 2);
      int count = Integer.parseInt(parts[0]);
      BoardSize room = roomFor(count);
      BoardSize board = parts.length > 1 ? square(Integer.parseInt(parts[1])) : room;
      measure(count, board, room, (long) (seconds * 1e9), System.out);
    }
    System.exit(0);
  }

  /** About two cells a piece. */
  private static BoardSize roomFor(int count) {
    return square(Math.clamp((int) Math.ceil(Math.sqrt(2.2 * count)), 8, 200));
  }

  private static BoardSize square(int side) {
    return new BoardSize(side, side);
  }

  private static void measure(
      int count, BoardSize board, BoardSize room, long nanos, PrintStream out)
      throws ScreenException {
    MatchWindow window =
        new DesktopScreen()
            .open(
                ScreenRequest.match("Malpan frame rate", () -> new CrowdFeed(count, board, room)));
    BoardScene scene = window.match().scene();
    try {
      DesktopScreen.onEventThread(() -> {
        scene.camera().zoom(room.width() / 12.0);
        return null;
      });
      LockSupport.parkNanos(WARM_UP_NANOS);
      long fromFrames = scene.drawnFrames();
      long fromUpdates = scene.updates();
      long from = System.nanoTime();
      LockSupport.parkNanos(nanos);
      double seconds = (System.nanoTime() - from) / 1e9;
      long frames = scene.drawnFrames() - fromFrames;
      long updates = scene.updates() - fromUpdates;
      out.printf(
          Locale.ROOT,
          "%d pieces on %s, canvas %dx%d: %.1f frames/s, %.1f moments/s over %.0f s%n",
          count,
          board,
          window.canvas().getWidth(),
          window.canvas().getHeight(),
          frames / seconds,
          updates / seconds,
          seconds);
    } finally {
      DesktopScreen.onEventThread(() -> {
        window.close();
        return null;
      });
    }
  }
}
