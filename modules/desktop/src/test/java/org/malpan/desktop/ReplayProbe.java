package org.malpan.desktop;

import java.awt.Component;
import java.awt.Container;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;

/**
 * Works the time line of the real window with the real keyboard and mouse, in a process of its own
 * that {@link WindowIT} starts on a display.
 */
final class ReplayProbe {

  private static final long PATIENCE_SECONDS = 40;

  private final FakePlayback playback = new FakePlayback();
  private final Robot robot;
  private final MatchWindow window;

  private ReplayProbe() throws Exception {
    robot = new Robot();
    robot.setAutoDelay(20);
    window = new DesktopScreen().open(ScreenRequest.match("probe", () -> playback));
  }

  @SuppressWarnings("SystemExitOutsideMain") // Swing's threads would keep a failed probe alive.
  public static void main(String[] args) {
    try {
      new ReplayProbe().run();
      System.exit(0);
    } catch (Throwable e) {
      e.printStackTrace(System.out);
      System.exit(1);
    }
  }

  private void run() throws Exception {
    await("followed piece drawn", () -> ownPixels() > 150);
    focusBoard();
    press(KeyEvent.VK_SPACE);
    playback.expect("play");
    press(KeyEvent.VK_RIGHT);
    playback.expect("step 1");
    press(KeyEvent.VK_OPEN_BRACKET);
    playback.expect("seek 600");
    press(KeyEvent.VK_END);
    playback.expect("seek 1800");
    press(KeyEvent.VK_UP);
    playback.expect("speed 2.0");
    press(KeyEvent.VK_F);
    playback.expect("follow 1");
    press(KeyEvent.VK_D);
    playback.expect("follow -1");
    playback.expect("look 4,4");
    scrub();
    DesktopScreen.onEventThread(() -> {
      window.close();
      return null;
    });
    playback.expect("close");
    System.out.println("ok window closed");
  }

  private void scrub() throws Exception {
    Component bar = find(window.frame()).orElseThrow();
    var corner = bar.getLocationOnScreen();
    int middle = bar.getHeight() / 2;
    robot.mouseMove(corner.x + bar.getWidth() / 2, corner.y + middle);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    String pressed = playback.next();
    robot.mouseMove(corner.x + bar.getWidth() - 1, corner.y + middle);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    long at = Long.parseLong(pressed.replace("seek ", ""));
    check("a click in the middle goes there: " + at, Math.abs(at - 900) < 20);
    playback.expect("seek 1800");
  }

  private static Optional<Component> find(Container container) {
    for (Component child : container.getComponents()) {
      if (child instanceof TimelineBar && child.isShowing()) {
        return Optional.of(child);
      }
      Optional<Component> inside =
          child instanceof Container inner ? find(inner) : Optional.empty();
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }

  private void focusBoard() throws Exception {
    Component canvas = window.canvas();
    await("canvas shown", canvas::isShowing);
    var corner = canvas.getLocationOnScreen();
    robot.mouseMove(corner.x + 30, corner.y + 30);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    await("keyboard on the board", canvas::isFocusOwner);
  }

  private void press(int key) {
    robot.keyPress(key);
    robot.keyRelease(key);
  }

  private int ownPixels() {
    try {
      return SanityCheck.pixelsOfOwnPiece(Screenshot.of(window.canvas()));
    } catch (ScreenException e) {
      return 0;
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
    System.out.println("ok " + what);
  }

  private static void check(String what, boolean holds) {
    if (!holds) {
      throw new AssertionError("not so: " + what);
    }
    System.out.println("ok " + what);
  }
}
