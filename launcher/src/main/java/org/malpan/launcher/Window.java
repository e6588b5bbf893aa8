package org.malpan.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.malpan.client.Feed;
import org.malpan.client.NoGraphicsException;
import org.malpan.client.Screen;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.transport.IoModel;

/** The window, where this image and this machine have one. */
final class Window {

  private static final String NONE = "this image has no window";

  /** The image's screen; whether it can be shown is another question. */
  private static final Optional<Screen> SCREEN = ServiceLoader.load(Screen.class).findFirst();

  private final Screen screen;

  private Window(Screen screen) {
    this.screen = screen;
  }

  /** Why there is none to be shown in, or empty when there is. */
  static Optional<String> missing() {
    return SCREEN.map(Screen::unavailable).orElse(Optional.of(NONE));
  }

  /** There will be one soon; returns at once. */
  static void prepare() {
    SCREEN.ifPresent(Screen::prepare);
  }

  /** Why there is no window, and who knows more. */
  static String hint(String why) {
    return "no window (%s); 'malpan doctor' says more".formatted(why);
  }

  /** The window, when it is not {@link #missing}. */
  static Window open() {
    return new Window(SCREEN.orElseThrow(() -> new CommandFailure(ExitCode.ENVIRONMENT, NONE)));
  }

  Screen itself() {
    return screen;
  }

  /**
   * Shows a match until the player closes the window.
   *
   * @param feeds of the match to open with; empty for the start screen
   * @param ioModel of the connections that the player makes from there
   * @throws NoGraphicsException when no board can be drawn; then no feed was made
   */
  int show(
      String title,
      Optional<Supplier<Feed>> feeds,
      IoModel ioModel,
      Optional<Duration> limit,
      Optional<Path> screenshot)
      throws NoGraphicsException {
    LocalLobby lobby = new LocalLobby(DataFolder.recordings(), ioModel, NetworkChoice.lan());
    try {
      screen.show(
          new ScreenRequest(
              title,
              feeds,
              Optional.of(lobby),
              Optional.of(ConfigFolder.path()),
              limit,
              screenshot));
      return ExitCode.OK;
    } catch (NoGraphicsException e) {
      throw e;
    } catch (ScreenException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, hint(e.getMessage()), e);
    }
  }

  /** Opens one, checks that it draws, and closes it. */
  void check() {
    try {
      screen.sanityCheck();
    } catch (ScreenException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, hint(e.getMessage()), e);
    }
  }
}
