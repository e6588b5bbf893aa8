package org.malpan.desktop.settings;

import java.awt.FlowLayout;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.malpan.desktop.MatchAction;
import org.malpan.desktop.page.FormRows;
import org.malpan.desktop.page.Navigator;
import org.malpan.desktop.page.Note;
import org.malpan.desktop.text.SettingsPhrase;
import org.malpan.desktop.text.Worded;

/** The keys of each action: pressed away, added, reset. Event thread. */
final class KeysPanel {

  private final Navigator navigator;
  private final KeyCapture capture = new KeyCapture();
  private final Map<MatchAction, Row> rows = new EnumMap<>(MatchAction.class);
  private final KeyEventDispatcher keys = this::dispatch;

  KeysPanel(Navigator navigator, FormRows form) {
    this.navigator = navigator;
    for (MatchAction action : MatchAction.values()) {
      Row row = new Row(action);
      row.note = form.row(ActionNames.of(action), row);
      rows.put(action, row);
    }
  }

  void refresh() {
    rows.values().forEach(Row::refresh);
  }

  /** Stops waiting for a key; says whether it did wait. */
  boolean cancel() {
    if (capture.waiting().isEmpty()) {
      return false;
    }
    MatchAction action = capture.waiting().get();
    capture.cancel();
    release();
    rows.get(action).note.say("");
    rows.get(action).refresh();
    boolean _ = rows.get(action).add.requestFocusInWindow();
    return true;
  }

  private void begin(MatchAction action) {
    boolean _ = cancel();
    capture.begin(action);
    rows.get(action).note.say(SettingsPhrase.KEYS_PRESS.text(ActionNames.of(action).text()));
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
    rows.get(action).refresh();
  }

  private void release() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(keys);
  }

  /** While an action waits, every key is meant for it. */
  private boolean dispatch(KeyEvent event) {
    if (event.getID() != KeyEvent.KEY_PRESSED || capture.waiting().isEmpty()) {
      return true;
    }
    MatchAction action = capture.waiting().get();
    Row row = rows.get(action);
    switch (capture.pressed(event.getKeyCode(), navigator.settings().keys())) {
      case KeyCapture.Outcome.Bound(KeyBindings next) -> {
        release();
        row.note.say("");
        bind(next);
        boolean _ = row.add.requestFocusInWindow();
      }
      case KeyCapture.Outcome.Conflict(MatchAction other) -> {
        release();
        row.note.warn(
            SettingsPhrase.KEYS_CONFLICT.text(
                KeyEvent.getKeyText(event.getKeyCode()), ActionNames.of(other).text()));
        row.refresh();
        boolean _ = row.takeOver.requestFocusInWindow();
      }
      case KeyCapture.Outcome.Refused(boolean full) -> {
        if (full) {
          release();
          row.note.warn(SettingsPhrase.KEYS_FULL.text(KeyBindings.MOST_KEYS));
          row.refresh();
        }
      }
    }
    return true;
  }

  private void bind(KeyBindings next) {
    navigator.change(settings -> settings.withKeys(next));
    refresh();
  }

  /** One action. */
  private final class Row extends JPanel implements Worded {
    private static final long serialVersionUID = 1;

    private final MatchAction action;
    private final JButton add = new JButton();
    private final JButton takeOver = new JButton();
    private final JButton giveUp = new JButton();
    private final JButton reset = new JButton();
    private Note note;

    Row(MatchAction action) {
      super(new FlowLayout(FlowLayout.LEADING, 6, 2));
      this.action = action;
      add.addActionListener(_ -> begin(action));
      takeOver.addActionListener(_ -> {
        note.say("");
        bind(capture.takeOver(navigator.settings().keys()));
        boolean _ = add.requestFocusInWindow();
      });
      giveUp.addActionListener(_ -> {
        boolean _ = cancel();
      });
      reset.addActionListener(_ -> {
        boolean _ = cancel();
        note.say("");
        bind(navigator.settings().keys().reset(action));
      });
      addFixed();
    }

    /** Hidden or shown, they are always there: a change of the look reaches what is. */
    private void addFixed() {
      add(add);
      add(takeOver);
      add(giveUp);
      add(reset);
    }

    void refresh() {
      removeAll();
      String name = ActionNames.of(action).text();
      boolean contested = capture.isContested() && capture.waiting().orElseThrow() == action;
      for (int key : navigator.settings().keys().of(action)) {
        JButton button = new JButton(KeyEvent.getKeyText(key) + "  ×");
        button
            .getAccessibleContext()
            .setAccessibleName(SettingsPhrase.KEYS_REMOVE.text(KeyEvent.getKeyText(key), name));
        button.addActionListener(_ -> {
          boolean _ = cancel();
          note.say("");
          bind(navigator.settings().keys().without(key));
          boolean _ = add.requestFocusInWindow();
        });
        add(button);
      }
      add.setText(SettingsPhrase.KEYS_ADD.text());
      add.getAccessibleContext().setAccessibleName(SettingsPhrase.KEYS_ADD_TO.text(name));
      takeOver.setText(SettingsPhrase.KEYS_TAKE_OVER.text());
      giveUp.setText(SettingsPhrase.KEYS_GIVE_UP.text());
      reset.setText(SettingsPhrase.KEYS_RESET.text());
      reset.getAccessibleContext().setAccessibleName(SettingsPhrase.KEYS_RESET_OF.text(name));
      add.setVisible(!contested);
      takeOver.setVisible(contested);
      giveUp.setVisible(contested);
      reset.setVisible(!navigator.settings().keys().of(action).equals(action.defaults()));
      addFixed();
      revalidate();
      repaint();
    }

    @Override
    public void reword() {
      refresh();
    }
  }
}
