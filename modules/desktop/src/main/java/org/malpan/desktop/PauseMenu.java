package org.malpan.desktop;

import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.malpan.desktop.page.MenuColumn;
import org.malpan.desktop.page.Space;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.SettingsPhrase;
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

  private final MenuColumn column = new MenuColumn(190);
  private final JLabel title = new JLabel();
  private final JButton resume;
  private final JButton save;
  private final JButton leave;

  PauseMenu(Entries entries) {
    super(new BorderLayout());
    title.putClientProperty("FlatLaf.styleClass", "h2");
    title.setBorder(Space.around(0, 0, 14, 0));
    column.line(title);
    resume = column.button(MatchPhrase.MENU_RESUME, entries::resume);
    resume.putClientProperty("FlatLaf.styleClass", "primary");
    JButton _ = column.button(SettingsPhrase.SETTINGS_TITLE, entries::settings);
    JButton _ = column.button(MatchPhrase.MENU_SCREENSHOT, entries::screenshot);
    save = column.button(MatchPhrase.MENU_SAVE_LAST_MINUTES, entries::saveLastMinutes);
    leave = column.button(MatchPhrase.MENU_LEAVE, entries::leave);
    add(column, BorderLayout.NORTH);
    setBorder(Space.around(20, 18, 18, 18));
    setVisible(false);
  }

  /**
   * Opens.
   *
   * @param replay whether it is a recording
   * @param hosting whether this process hosts the match
   */
  void open(boolean replay, boolean hosting) {
    Words.label(title, replay ? MatchPhrase.MENU_TITLE_REPLAY : MatchPhrase.MENU_TITLE);
    Words.button(leave, leaveWords(replay, hosting));
    save.setVisible(hosting);
    setVisible(true);
    boolean _ = resume.requestFocusInWindow();
  }

  private static Phrase leaveWords(boolean replay, boolean hosting) {
    return Optional.of(MatchPhrase.MENU_END_HOSTED)
        .filter(_ -> hosting)
        .orElse(replay ? MatchPhrase.MENU_CLOSE_REPLAY : MatchPhrase.MENU_LEAVE);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBackground(UIManager.getColor("Malpan.raised"));
  }
}
