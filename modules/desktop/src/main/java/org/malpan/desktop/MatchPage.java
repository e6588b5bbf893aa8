package org.malpan.desktop;

import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import org.malpan.client.Feed;
import org.malpan.client.FeedEnd;
import org.malpan.client.HostedMatch;
import org.malpan.client.Playback;
import org.malpan.desktop.page.LobbyWords;
import org.malpan.desktop.page.Page;
import org.malpan.desktop.page.PageName;
import org.malpan.desktop.page.Play;
import org.malpan.desktop.scene.BoardScene;
import org.malpan.desktop.settings.PlayerSettings;
import org.malpan.desktop.settings.WindowLook;
import org.malpan.desktop.text.HostPhrase;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.StartPhrase;
import org.malpan.desktop.text.Words;

/** A match or a recording in the window, with its menu. Event thread. */
final class MatchPage extends JPanel implements Page, MatchListener, PauseMenu.Entries {
  private static final long serialVersionUID = 1;

  private final transient MatchWindow window;
  private final PauseMenu menu = new PauseMenu(this);
  private final JLabel loading =
      Words.label(new JLabel("", SwingConstants.CENTER), HostPhrase.HOST_STARTING);
  private transient Optional<MatchPanel> panel = Optional.empty();
  private transient Optional<Play> play = Optional.empty();
  private boolean replay;
  private boolean shown;

  /** Counts tries, so that a feed that opens late is not shown in another's place. */
  private long tries;

  MatchPage(MatchWindow window) {
    super(new BorderLayout());
    this.window = window;
    add(menu, BorderLayout.WEST);
    add(loading, BorderLayout.CENTER);
  }

  /** The graphics are ready. */
  void prepare(BoardScene scene, PlayerSettings settings) {
    MatchPanel made = new MatchPanel(scene, settings.forMatch(WindowLook.scale()), this);
    panel = Optional.of(made);
    remove(loading);
    add(made, BorderLayout.CENTER);
    revalidate();
  }

  /** The board and all around it, once the graphics are ready. */
  Optional<MatchPanel> panel() {
    return panel;
  }

  Optional<Play> play() {
    return play;
  }

  void apply(PlayerSettings settings) {
    panel.ifPresent(match -> match.apply(settings.forMatch(WindowLook.scale())));
  }

  /** Shows this from now on. */
  void begin(Play next) {
    play = Optional.of(next);
    tryAgain();
  }

  /** Shows this from now on, first with a feed that is there already. */
  void begin(Play next, Feed first) {
    play = Optional.of(next);
    start(first);
  }

  /** Makes a new feed of the same match. */
  void tryAgain() {
    closeMenu();
    panel.ifPresent(MatchPanel::stop);
    long mine = ++tries;
    window.work(
        () -> play.orElseThrow().feeds().call(),
        feed -> {
          if (mine == tries) {
            start(feed);
          } else {
            feed.close();
          }
        },
        why -> {
          if (mine == tries) {
            window.ended(new FeedEnd(Optional.empty(), LobbyWords.of(why)));
          }
        });
  }

  private void start(Feed feed) {
    replay = feed instanceof Playback;
    MatchPanel match = panel.orElseThrow();
    match.start(feed);
    match.listen(shown && !menu.isVisible());
  }

  /** Ends what is shown; the match that this process hosts is the caller's to close. */
  Optional<HostedMatch> end() {
    tries++;
    panel.ifPresent(MatchPanel::stop);
    Optional<HostedMatch> hosted = hosted();
    play = Optional.empty();
    closeMenu();
    return hosted;
  }

  private Optional<HostedMatch> hosted() {
    return play.flatMap(Play::hosted);
  }

  @Override
  public void menu() {
    panel.ifPresent(match -> {
      match.listen(false);
      match.besideMenu(true);
    });
    menu.open(replay, hosted().isPresent());
    revalidate();
  }

  private void closeMenu() {
    menu.setVisible(false);
    panel.ifPresent(match -> match.besideMenu(false));
  }

  @Override
  public void resume() {
    closeMenu();
    revalidate();
    panel.ifPresent(match -> {
      match.listen(true);
      match.focusBoard();
    });
  }

  @Override
  public void settings() {
    window.open(PageName.SETTINGS);
  }

  @Override
  public void screenshot() {
    window.keepPicture();
  }

  @Override
  public void saveLastMinutes() {
    hosted()
        .ifPresent(match ->
            window.work(
                () -> match.saveLastMinutes().get(),
                file -> window.toast(StartPhrase.TOAST_SAVED.text(file)),
                why -> window.toast(StartPhrase.TOAST_NOT_SAVED.text(BackgroundWork.reason(why)))));
  }

  @Override
  public void leave() {
    window.leaveMatch();
  }

  @Override
  public void joined() {
    window.joined();
  }

  @Override
  public void ended(FeedEnd end) {
    window.ended(end);
  }

  @Override
  public JComponent component() {
    return this;
  }

  @Override
  public Phrase title() {
    return replay ? MatchPhrase.MENU_TITLE_REPLAY : MatchPhrase.MENU_TITLE;
  }

  @Override
  public void shown() {
    shown = true;
    if (menu.isVisible()) {
      menu.open(replay, hosted().isPresent());
    } else {
      resume();
    }
  }

  @Override
  public void hidden() {
    shown = false;
    panel.ifPresent(match -> match.listen(false));
  }

  /** Esc opens the menu, or closes it. */
  @Override
  public boolean back() {
    if (menu.isVisible()) {
      resume();
    } else {
      menu();
    }
    return true;
  }
}
