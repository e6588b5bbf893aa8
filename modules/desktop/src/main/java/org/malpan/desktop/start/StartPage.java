package org.malpan.desktop.start;

import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.malpan.client.HostPlan;
import org.malpan.client.HostedMatch;
import org.malpan.client.Lobby;
import org.malpan.desktop.host.HostForm;
import org.malpan.desktop.page.LobbyWords;
import org.malpan.desktop.page.MenuColumn;
import org.malpan.desktop.page.Navigator;
import org.malpan.desktop.page.Note;
import org.malpan.desktop.page.Page;
import org.malpan.desktop.page.PageName;
import org.malpan.desktop.page.Play;
import org.malpan.desktop.page.Space;
import org.malpan.desktop.settings.HostChoice;
import org.malpan.desktop.text.HostPhrase;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.SettingsPhrase;
import org.malpan.desktop.text.StartPhrase;
import org.malpan.desktop.text.Words;
import org.malpan.transport.IoModelInfo;

/** Where all begins: what one can do, one below the other, beside a picture. Event thread. */
public final class StartPage extends JPanel implements Page {
  private static final long serialVersionUID = 1;

  private final transient Navigator navigator;
  private final transient Lobby lobby;
  private final MenuColumn menu = new MenuColumn(260);
  private final Note state = new Note();
  private final JButton play;

  /**
   * The page.
   *
   * @param pages that there are
   * @param quit closes the window
   */
  public StartPage(Navigator navigator, Lobby lobby, Set<PageName> pages, Runnable quit) {
    super(new BorderLayout());
    this.navigator = navigator;
    this.lobby = lobby;
    JLabel title = Words.label(new JLabel(), StartPhrase.START_NAME);
    title.putClientProperty("FlatLaf.styleClass", "h00");
    JLabel claim = Words.label(new JLabel(), StartPhrase.START_CLAIM);
    claim.setBorder(Space.around(0, 2, 22, 0));
    menu.line(title);
    menu.line(claim);
    play = add(StartPhrase.START_PLAY, this::playNow);
    play.putClientProperty("FlatLaf.styleClass", "large primary");
    add(PageName.HOST, HostPhrase.HOST_TITLE, pages);
    add(PageName.JOIN, StartPhrase.START_JOIN, pages);
    add(PageName.REPLAYS, StartPhrase.START_REPLAYS, pages);
    add(PageName.SETTINGS, SettingsPhrase.SETTINGS_TITLE, pages);
    JButton _ = add(StartPhrase.START_QUIT, quit);
    menu.line(state);
    menu.setBorder(Space.around(24, 40, 24, 24));
    JPanel column = new JPanel(new GridBagLayout());
    GridBagConstraints middle = new GridBagConstraints();
    middle.weighty = 1;
    column.add(menu, middle);
    column.setOpaque(false);
    add(column, BorderLayout.WEST);
    add(new Emblem(), BorderLayout.CENTER);
  }

  private void add(PageName page, Phrase phrase, Set<PageName> pages) {
    if (pages.contains(page)) {
      JButton _ = add(phrase, () -> navigator.open(page));
    }
  }

  private JButton add(Phrase phrase, Runnable action) {
    JButton button = menu.button(phrase, action);
    button.putClientProperty("FlatLaf.styleClass", "large");
    button.putClientProperty("FlatLaf.style", "margin: 6,22,6,22");
    return button;
  }

  /** A match with bots, as Malpan comes. */
  private void playNow() {
    Set<String> models =
        lobby.host().ioModels().stream().map(IoModelInfo::name).collect(Collectors.toSet());
    HostChoice usual = HostChoice.DEFAULT;
    HostPlan plan = HostForm.of(usual, models).plan().orElseThrow();
    play.setEnabled(false);
    state.say(HostPhrase.HOST_STARTING.text());
    navigator.work(() -> lobby.host().start(plan), this::started, this::failed);
  }

  private void started(HostedMatch match) {
    play.setEnabled(true);
    state.say("");
    navigator.play(
        new Play(
            StartPhrase.START_PLAY.text(),
            () -> lobby.join(match.address(), navigator.settings().login()),
            Optional.of(match)));
  }

  private void failed(Exception why) {
    play.setEnabled(true);
    state.warn(HostPhrase.HOST_FAILED.text(LobbyWords.of(why)));
    boolean _ = play.requestFocusInWindow();
  }

  @Override
  public JComponent component() {
    return this;
  }

  @Override
  public Phrase title() {
    return StartPhrase.START_NAME;
  }

  @Override
  public void shown() {
    boolean _ = play.requestFocusInWindow();
  }

  @Override
  public void hidden() {
    // Nothing goes on here.
  }
}
