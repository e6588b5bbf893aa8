package org.malpan.desktop;

import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import org.malpan.desktop.page.Space;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.Words;

/**
 * What one can do about a match, in a column beside the board: the board is a heavy component that
 * would cover it, and the match goes on meanwhile. Event thread.
 */
final class PauseMenu extends JPanel {
  private static final long serialVersionUID = 1;

  /** What the entries do. */
  interface Entries {

    /** Back to the board. */
    void resume();

    /** To the settings. */
    void settings();

    /** Keeps a picture. */
    void screenshot();

    /** Keeps the last minutes as a recording. */
    void saveLastMinutes();

    /** Out of the match. */
    void leave();
  }

  private final JPanel column = new JPanel(new GridBagLayout());
  private final JLabel title = new JLabel();
  private final JButton resume;
  private final JButton save;
  private final JButton leave;

  PauseMenu(Entries entries) {
    super(new BorderLayout());
    title.putClientProperty("FlatLaf.styleClass", "h2");
    title.setBorder(Space.around(0, 0, 14, 0));
    column.setOpaque(false);
    column.add(title, place());
    resume = add(Phrase.MENU_RESUME, entries::resume);
    resume.putClientProperty("FlatLaf.styleClass", "primary");
    JButton _ = add(Phrase.SETTINGS_TITLE, entries::settings);
    JButton _ = add(Phrase.MENU_SCREENSHOT, entries::screenshot);
    save = add(Phrase.MENU_SAVE_LAST_MINUTES, entries::saveLastMinutes);
    leave = add(Phrase.MENU_LEAVE, entries::leave);
    add(column, BorderLayout.NORTH);
    setBorder(Space.around(20, 18, 18, 18));
    setVisible(false);
  }

  private static GridBagConstraints place() {
    GridBagConstraints place = new GridBagConstraints();
    place.gridx = 0;
    place.weightx = 1;
    place.fill = GridBagConstraints.HORIZONTAL;
    return place;
  }

  private JButton add(Phrase phrase, Runnable action) {
    JButton button = Words.button(new JButton(), phrase);
    button.setHorizontalAlignment(SwingConstants.LEADING);
    button.addActionListener(_ -> action.run());
    walk(button, KeyEvent.VK_DOWN, true);
    walk(button, KeyEvent.VK_UP, false);
    column.add(button, place());
    column.add(Space.of(190, 8), place());
    return button;
  }

  /** Arrows go from button to button. */
  private static void walk(JButton button, int key, boolean on) {
    String name = on ? "next" : "previous";
    button.getInputMap().put(KeyStroke.getKeyStroke(key, 0), name);
    button
        .getActionMap()
        .put(
            name,
            new AbstractAction() {
              private static final long serialVersionUID = 1;

              @Override
              public void actionPerformed(ActionEvent event) {
                if (on) {
                  button.transferFocus();
                } else {
                  button.transferFocusBackward();
                }
              }
            });
  }

  /**
   * Opens.
   *
   * @param replay whether it is a recording
   * @param hosting whether this process hosts the match
   */
  void open(boolean replay, boolean hosting) {
    Words.label(title, replay ? Phrase.MENU_TITLE_REPLAY : Phrase.MENU_TITLE);
    Words.button(leave, leaveWords(replay, hosting));
    save.setVisible(hosting);
    setVisible(true);
    boolean _ = resume.requestFocusInWindow();
  }

  private static Phrase leaveWords(boolean replay, boolean hosting) {
    return Optional.of(Phrase.MENU_END_HOSTED)
        .filter(_ -> hosting)
        .orElse(replay ? Phrase.MENU_CLOSE_REPLAY : Phrase.MENU_LEAVE);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBackground(UIManager.getColor("Malpan.raised"));
  }
}
