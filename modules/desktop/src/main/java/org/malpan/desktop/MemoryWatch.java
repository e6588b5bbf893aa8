package org.malpan.desktop;

import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.scene.SceneCount;
import org.malpan.game.BoardSize;

/**
 * Measures what a long match leaves in memory: opens the real window on a {@link PassersbyFeed} and
 * prints, for each minute of the match, the heap after a collection and what the scene holds. A
 * program of its own: {@code java -m org.malpan.desktop/org.malpan.desktop.MemoryWatch [MINUTES]
 * [SPEED] [SIDE]}.
 */
public final class MemoryWatch {

  private static final long LOOK_NANOS = 50_000_000;
  private static final int COLLECTIONS = 3;

  private MemoryWatch() {}

  /**
   * Prints a line a minute.
   *
   * @param args minutes of the match (default 30), how much faster than a real one it goes (default
   *     1), the board's side in cells (default 400)
   * @throws ScreenException when there is no display or no OpenGL
   */
  public static void main(String[] args) throws ScreenException {
    int minutes = args.length > 0 ? Integer.parseInt(args[0]) : 30;
    double speed = args.length > 1 ? Double.parseDouble(args[1]) : 1;
    int side = args.length > 2 ? Integer.parseInt(args[2]) : 400;
    PassersbyFeed feed = new PassersbyFeed(new BoardSize(side, side), speed);
    MatchWindow window = new DesktopScreen().open(ScreenRequest.match("Malpan memory", () -> feed));
    for (int minute = 0; minute <= minutes; minute++) {
      while (feed.ticks() < 60L * PassersbyFeed.TICK_RATE * minute) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
      print(minute, window);
    }
    DesktopScreen.onEventThread(() -> {
      window.close();
      return null;
    });
    System.exit(0);
  }

  private static void print(int minute, MatchWindow window) {
    SceneCount count = window.match().scene().count();
    System.out.printf(
        Locale.ROOT,
        "minute %2d: heap %.1f MB; %d pieces in view, %d branches, %d texts, %d frames%n",
        minute,
        heapBytes() / 1e6,
        count.bodies(),
        count.branches(),
        count.texts(),
        window.match().scene().drawnFrames());
  }

  /** What is used after collections; more than one, since some of it frees more at the next. */
  private static long heapBytes() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
