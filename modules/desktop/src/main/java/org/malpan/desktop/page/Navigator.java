package org.malpan.desktop.page;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.malpan.desktop.settings.PlayerSettings;
import org.malpan.desktop.text.Phrase;

/** What a {@link Page} asks of the window. Event thread. */
public interface Navigator {

  /** Shows a page; {@link #back} returns to the present one. */
  void open(PageName page);

  /** Shows the page before. */
  void back();

  /** Shows a match; the page before is where leaving it leads to. */
  void play(Play play);

  /** Says something for some seconds. */
  void toast(String text);

  /**
   * Says something for some seconds with a button, such as Undo.
   *
   * @param chosen run when the player presses it
   */
  void toast(String text, Phrase action, Runnable chosen);

  /**
   * Does something that may wait for network or disk.
   *
   * @param work runs on a thread of its own
   * @param done told its result on the event thread
   * @param failed told its exception on the event thread
   */
  <T> void work(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

  /** The player's settings as they are now. */
  PlayerSettings settings();

  /** Changes settings, which applies at once and is kept. */
  void change(UnaryOperator<PlayerSettings> change);
}
