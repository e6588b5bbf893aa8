package org.malpan.desktop;

import static org.malpan.desktop.Expected.await;
import static org.malpan.desktop.Expected.check;

import java.awt.Component;
import java.awt.Container;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.swing.JLabel;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.settings.PlayerSettings;
import org.malpan.desktop.settings.Theme;
import org.malpan.desktop.settings.WindowLook;
import org.malpan.desktop.text.Language;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.protocol.ServerPacket;

/**
 * Works the time line of the real window with the real keyboard and mouse, in a process of its own
 * that {@link WindowIT} starts on a display.
 */
final class ReplayProbe {

  private final FakePlayback playback = new FakePlayback();
  private final Robot robot;
  private final MatchWindow window;

  private ReplayProbe() throws Exception {
    robot = new Robot();
    robot.setAutoDelay(20);
    window = new DesktopScreen().open(ScreenRequest.match("probe", () -> playback));
  }

  public static void main(String[] args) {
    Watched.run(ReplayProbe::new, ReplayProbe::run);
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
    changesThemeAndLanguage();
    DesktopScreen.onEventThread(() -> {
      window.close();
      return null;
    });
    playback.expect("close");
    System.out.println("ok window closed");
  }

  /** All goes on meanwhile: keys, the picture, and what the recording says. */
  private void changesThemeAndLanguage() throws Exception {
    boolean dark = WindowLook.isDark();
    change(
        settings -> settings.withLook(settings.look().withTheme(dark ? Theme.LIGHT : Theme.DARK)));
    check("other theme", WindowLook.isDark() != dark);
    change(settings -> settings.withLanguage(Language.KOREAN));
    check("other language", Language.inUse() == Language.KOREAN);
    long drawn = window.match().scene().drawnFrames();
    playback.listener.packet(new ServerPacket.PieceMoved(1, 6, 3, 0));
    await(
        "the recording goes on",
        () -> window.snapshot().pieces().stream().anyMatch(piece -> piece.x() == 6));
    await("drawn on", () -> window.match().scene().drawnFrames() > drawn && ownPixels() > 150);
    await("keyboard still on the board", () -> window.canvas().isFocusOwner());
    press(KeyEvent.VK_LEFT);
    playback.expect("step -1");
    press(KeyEvent.VK_ESCAPE);
    await("menu in Korean", () -> shown(window.frame(), MatchPhrase.MENU_TITLE_REPLAY.text()));
    press(KeyEvent.VK_ESCAPE);
    await("menu closed", () -> window.canvas().isFocusOwner());
    change(settings -> settings.withLanguage(Language.ENGLISH));
  }

  private void change(UnaryOperator<PlayerSettings> change) throws Exception {
    DesktopScreen.onEventThread(() -> {
      window.change(change);
      return null;
    });
  }

  private static boolean shown(Container container, String text) {
    for (Component child : container.getComponents()) {
      if (child instanceof JLabel label && label.isShowing() && text.equals(label.getText())
          || child instanceof Container inner && shown(inner, text)) {
        return true;
      }
    }
    return false;
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
}
