package org.malpan.client;

import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * A window that shows matches. The desktop module provides one through {@link
 * java.util.ServiceLoader}; an image without that module has none.
 */
public interface Screen {

  /** Why no window can open here, in one line with what to do, or empty when one can. */
  Optional<String> unavailable();

  /**
   * Begins with what takes long of a window that will be shown soon, and returns at once; what
   * fails then is told when it is shown.
   */
  void prepare();

  /**
   * The name of the OpenGL renderer that draws the board.
   *
   * @throws ScreenException when there is none; the message is one line
   */
  String renderer() throws ScreenException;

  /**
   * The message queue that the window's own keys and clicks go through: what it is given runs one
   * after the other on the window's thread. For the {@code message-queue} I/O model.
   */
  Executor messageQueue();

  /**
   * Opens the window and returns when the player closes it or its time is up.
   *
   * @throws NoGraphicsException when no board can be drawn: at once, before a feed is made, where
   *     the window was to open with a match, else when the player has closed it
   * @throws ScreenException when no window can be opened or drawn in; the message is one line
   */
  void show(ScreenRequest request) throws ScreenException;

  /**
   * Opens a real window on a match of its own, checks that a piece is really drawn, and closes it.
   *
   * @throws ScreenException when that fails; the message is one line
   */
  void sanityCheck() throws ScreenException;
}
