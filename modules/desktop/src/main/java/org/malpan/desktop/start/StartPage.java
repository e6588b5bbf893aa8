package org.malpan.desktop.start;

import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import org.malpan.client.HostPlan;
import org.malpan.client.HostedMatch;
import org.malpan.client.Lobby;
import org.malpan.desktop.host.HostForm;
import org.malpan.desktop.page.LobbyWords;
import org.malpan.desktop.page.Navigator;
import org.malpan.desktop.page.Note;
import org.malpan.desktop.page.Page;
import org.malpan.desktop.page.PageName;
import org.malpan.desktop.page.Play;
import org.malpan.desktop.page.Space;
import org.malpan.desktop.settings.HostChoice;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.Words;
import org.malpan.transport.IoModelInfo;

/** Where all begins: what one can do, one below the other, beside a picture. Event thread. */
public final class StartPage extends JPanel implements Page {
  private static final long serialVersionUID = 1;

  private final transient Navigator navigator;
  private final transient Lobby lobby;
  private final JPanel menu = new JPanel(new GridBagLayout());
  private final transient List<JButton> buttons = new ArrayList<>();
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
    JLabel title = Words.label(new JLabel(), Phrase.START_NAME);
    title.putClientProperty("FlatLaf.styleClass", "h00");
    JLabel claim = Words.label(new JLabel(), Phrase.START_CLAIM);
    claim.setBorder(Space.around(0, 2, 22, 0));
    GridBagConstraints place = new GridBagConstraints();
    place.gridx = 0;
    place.weightx = 1;
    place.fill = GridBagConstraints.HORIZONTAL;
    menu.add(title, place);
    menu.add(claim, place);
    play = add(Phrase.START_PLAY, this::playNow, place);
    play.putClientProperty("FlatLaf.styleClass", "large primary");
    add(PageName.HOST, Phrase.HOST_TITLE, pages, place);
    add(PageName.JOIN, Phrase.START_JOIN, pages, place);
    add(PageName.REPLAYS, Phrase.START_REPLAYS, pages, place);
    add(PageName.SETTINGS, Phrase.SETTINGS_TITLE, pages, place);
    JButton _ = add(Phrase.START_QUIT, quit, place);
    menu.add(state, place);
    menu.setBorder(Space.around(24, 40, 24, 24));
    JPanel column = new JPanel(new GridBagLayout());
    GridBagConstraints middle = new GridBagConstraints();
    middle.weighty = 1;
    column.add(menu, middle);
    column.setOpaque(false);
    menu.setOpaque(false);
    add(column, BorderLayout.WEST);
    add(new Emblem(), BorderLayout.CENTER);
  }

  private void add(PageName page, Phrase phrase, Set<PageName> pages, GridBagConstraints place) {
    if (pages.contains(page)) {
      JButton _ = add(phrase, () -> navigator.open(page), place);
    }
  }

  private JButton add(Phrase phrase, Runnable action, GridBagConstraints place) {
    JButton button = Words.button(new JButton(), phrase);
    button.putClientProperty("FlatLaf.styleClass", "large");
    button.putClientProperty("FlatLaf.style", "margin: 6,22,6,22");
    button.setHorizontalAlignment(SwingConstants.LEADING);
    button.addActionListener(_ -> action.run());
    walk(button, KeyEvent.VK_DOWN, 1);
    walk(button, KeyEvent.VK_UP, -1);
    menu.add(button, place);
    menu.add(Space.of(260, 8), place);
    buttons.add(button);
    return button;
  }

  /** Arrows go from button to button. */
  private void walk(JButton button, int key, int step) {
    String name = "walk " + step;
    button.getInputMap().put(KeyStroke.getKeyStroke(key, 0), name);
    button
        .getActionMap()
        .put(
            name,
            new AbstractAction() {
              private static final long serialVersionUID = 1;

              @Override
              public void actionPerformed(ActionEvent event) {
                int next = Math.floorMod(buttons.indexOf(button) + step, buttons.size());
                boolean _ = buttons.get(next).requestFocusInWindow();
              }
            });
  }

  /** A match with bots, as Malpan comes. */
  private void playNow() {
    Set<String> models =
        lobby.host().ioModels().stream().map(IoModelInfo::name).collect(Collectors.toSet());
    HostChoice usual = HostChoice.DEFAULT;
    HostPlan plan = HostForm.of(usual, models).plan().orElseThrow();
    play.setEnabled(false);
    state.say(Phrase.HOST_STARTING.text());
    navigator.work(() -> lobby.host().start(plan), this::started, this::failed);
  }

  private void started(HostedMatch match) {
    play.setEnabled(true);
    state.say("");
    navigator.play(
        new Play(
            Phrase.START_PLAY.text(),
            () -> lobby.join(match.address(), navigator.settings().login()),
            Optional.of(match)));
  }

  private void failed(Exception why) {
    play.setEnabled(true);
    state.warn(Phrase.HOST_FAILED.text(LobbyWords.of(why)));
    boolean _ = play.requestFocusInWindow();
  }

  @Override
  public JComponent component() {
    return this;
  }

  @Override
  public Phrase title() {
    return Phrase.START_NAME;
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
