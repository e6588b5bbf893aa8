package org.malpan.desktop;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javax.swing.JComponent;
import org.malpan.board.Direction;
import org.malpan.client.FeedEnd;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.page.PageName;
import org.malpan.desktop.page.Play;
import org.malpan.desktop.settings.PlayerSettings;

/**
 * The window for whoever leads others through it: does what a player does, and returns when it is
 * done. Any thread but the event thread.
 */
public final class TouredWindow {

  private final MatchWindow window;

  private TouredWindow(MatchWindow window) {
    this.window = window;
  }

  /**
   * Opens it.
   *
   * @throws ScreenException when there is no display
   */
  public static TouredWindow open(ScreenRequest request) throws ScreenException {
    return new TouredWindow(new DesktopScreen().open(request));
  }

  private static void act(Runnable what) throws ScreenException {
    DesktopScreen.onEventThread(() -> {
      what.run();
      return null;
    });
  }

  /** Makes it so large. */
  public void size(int width, int height) throws ScreenException {
    act(() -> window.frame().setBounds(0, 0, width, height));
  }

  /** Changes settings. */
  public void change(UnaryOperator<PlayerSettings> change) throws ScreenException {
    act(() -> window.change(change));
  }

  /** The settings in use. */
  public PlayerSettings settings() {
    return window.settings();
  }

  /** Whether there is such a page. */
  public boolean has(PageName page) {
    return window.page(page) != null;
  }

  /** What that page shows. */
  public JComponent page(PageName page) {
    return window.page(page).component();
  }

  /** Shows a page. */
  public void open(PageName page) throws ScreenException {
    act(() -> window.open(page));
  }

  /** Goes back, or opens the menu of a match. */
  public void back() throws ScreenException {
    act(window::back);
  }

  /** Whether the board can be drawn. */
  public boolean isReady() {
    return window.isReady();
  }

  /** Shows a match or a recording. */
  public void play(Play play) throws ScreenException {
    act(() -> window.play(play));
  }

  /** Makes a step of the own piece, as its key does. */
  public void step(Direction direction) throws ScreenException {
    act(() -> window.match().commands().step(direction));
  }

  /** Shows or hides the graph of delays. */
  public void toggleGraph() throws ScreenException {
    act(() -> window.match().commands().toggleGraph());
  }

  /** Ends the match as a server would. */
  public void end(FeedEnd how) throws ScreenException {
    act(() -> window.ended(how));
  }

  /** Leaves it as a player does. */
  public void leave() throws ScreenException {
    act(window::leaveMatch);
  }

  /** The match as it is now. */
  public ViewSnapshot snapshot() {
    return window.match().snapshot();
  }

  /** Pieces that are drawn. */
  public int bodies() {
    return window.match().scene().count().bodies();
  }

  /** Says something for some seconds. */
  public void toast(String text) throws ScreenException {
    act(() -> window.toast(text));
  }

  /** Whether something is being said. */
  public boolean isToasting() {
    return window.isToasting();
  }

  /** Runs on the event thread, after all that waits there. */
  public void then(Runnable what) throws ScreenException {
    act(what);
  }

  /** Writes a PNG of what is on the display. */
  public void picture(Path file) throws ScreenException {
    Screenshot.write(Screenshot.of(window.frame()), file);
  }
}
