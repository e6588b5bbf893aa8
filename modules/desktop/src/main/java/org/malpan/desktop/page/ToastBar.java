package org.malpan.desktop.page;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.Timer;
import javax.swing.UIManager;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.StartPhrase;
import org.malpan.desktop.text.Words;

/**
 * Says things for some seconds, one after the other, at the foot of the window: beside the board,
 * which would cover whatever is above it. Event thread.
 */
public final class ToastBar extends JPanel {
  private static final long serialVersionUID = 1;

  /** How long one is shown, in ms; longer where there is something to press. */
  private static final int SHOWN_MILLIS = 6000;

  private static final int WITH_ACTION_MILLIS = 10_000;

  /** More wait at most; then the oldest of them is dropped. */
  private static final int MOST_WAITING = 5;

  /** One of them. */
  private record Toast(String text, Optional<Phrase> action, Runnable chosen) {}

  private final transient Deque<Toast> waiting = new ArrayDeque<>();
  private final Note text = new Note();
  private final JButton action = new JButton();
  private final JButton dismiss = Words.button(new JButton(), StartPhrase.TOAST_DISMISS);
  private final Timer timer = new Timer(SHOWN_MILLIS, _ -> next());
  private transient Runnable chosen = () -> {};

  /** Shows nothing. */
  public ToastBar() {
    super(new BorderLayout());
    timer.setRepeats(false);
    action.addActionListener(_ -> {
      Runnable what = chosen;
      next();
      what.run();
    });
    dismiss.addActionListener(_ -> next());
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 0));
    buttons.setOpaque(false);
    buttons.add(action);
    buttons.add(dismiss);
    text.putClientProperty("FlatLaf.styleClass", null);
    add(text, BorderLayout.CENTER);
    add(buttons, BorderLayout.EAST);
    setBorder(Space.around(8, 24, 8, 14));
    setVisible(false);
  }

  /** Says it now, or after what is being said. */
  public void say(String what) {
    add(new Toast(what, Optional.empty(), () -> {}));
  }

  /** Says it with a button. */
  public void say(String what, Phrase button, Runnable whenChosen) {
    add(new Toast(what, Optional.of(button), whenChosen));
  }

  private void add(Toast toast) {
    if (waiting.size() == MOST_WAITING) {
      var _ = waiting.removeFirst();
    }
    waiting.addLast(toast);
    if (!isVisible()) {
      next();
    }
  }

  private void next() {
    Toast toast = waiting.pollFirst();
    timer.stop();
    setVisible(toast != null);
    if (toast != null) {
      text.say(toast.text());
      text.setForeground(UIManager.getColor("Label.foreground"));
      action.setVisible(toast.action().isPresent());
      toast.action().ifPresent(phrase -> Words.button(action, phrase));
      chosen = toast.chosen();
      timer.setInitialDelay(toast.action().isPresent() ? WITH_ACTION_MILLIS : SHOWN_MILLIS);
      timer.start();
      getAccessibleContext().setAccessibleName(toast.text());
    }
    revalidate();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBackground(UIManager.getColor("Malpan.raised"));
  }
}
