package org.malpan.desktop;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;
import org.malpan.client.Feed;
import org.malpan.client.FeedEnd;
import org.malpan.client.HostedMatch;
import org.malpan.client.Lobby;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.end.DisconnectedPage;
import org.malpan.desktop.host.HostPage;
import org.malpan.desktop.join.JoinPage;
import org.malpan.desktop.page.History;
import org.malpan.desktop.page.Navigator;
import org.malpan.desktop.page.Page;
import org.malpan.desktop.page.PageName;
import org.malpan.desktop.page.Play;
import org.malpan.desktop.page.ToastBar;
import org.malpan.desktop.replays.ReplaysPage;
import org.malpan.desktop.scene.BoardScene;
import org.malpan.desktop.settings.PlayerSettings;
import org.malpan.desktop.settings.SettingsPage;
import org.malpan.desktop.settings.WindowLook;
import org.malpan.desktop.start.StartPage;
import org.malpan.desktop.text.EndPhrase;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.StartPhrase;
import org.malpan.desktop.text.Words;

/**
 * The window: one page at a time, and toasts below. Belongs to the event thread, but for {@link
 * #closed} and {@link #snapshot}.
 */
final class MatchWindow implements Navigator {

  private final String name;
  private final boolean systemDark;
  private final SettingsKeeper keeper;
  private final JFrame frame;
  private final Pages pages = new Pages();
  private final ToastBar toasts = new ToastBar();
  private final MatchPage match;
  private final DisconnectedPage disconnected;
  private final History history;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Optional<String> noGraphics = Optional.empty();
  private Optional<Play> waiting = Optional.empty();
  private boolean closing;

  /**
   * A window that is not shown yet.
   *
   * @param name its title where nothing else has one
   * @param lobby what can be started besides a match; without it there is no start page
   */
  MatchWindow(String name, Optional<Lobby> lobby, SettingsKeeper keeper, boolean systemDark) {
    this.name = name;
    this.keeper = keeper;
    this.systemDark = systemDark;
    // Only the canvas may have Java 3D's configuration: Swing asks it for what it lacks.
    frame = new JFrame(name);
    match = new MatchPage(this);
    disconnected =
        new DisconnectedPage(
            this::reconnect,
            this::leaveMatch,
            lobby.isPresent() ? EndPhrase.END_BACK : EndPhrase.END_CLOSE);
    history = new History(lobby.isPresent() ? PageName.START : PageName.MATCH);
    pages.add(PageName.MATCH, () -> match);
    pages.add(PageName.DISCONNECTED, () -> disconnected);
    pages.add(PageName.SETTINGS, () -> new SettingsPage(this));
    lobby.ifPresent(this::addPages);
    JPanel all = new JPanel(new BorderLayout());
    all.add(pages.component(), BorderLayout.CENTER);
    all.add(toasts, BorderLayout.SOUTH);
    frame.setContentPane(all);
    frame.setSize(1100, 740);
    frame.setMinimumSize(new Dimension(640, 420));
    frame.setLocationRelativeTo(null);
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            close();
          }
        });
    all.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
        .put(KeyStroke.getKeyStroke("ESCAPE"), "back");
    all.getActionMap()
        .put(
            "back",
            new AbstractAction() {
              private static final long serialVersionUID = 1;

              @Override
              public void actionPerformed(ActionEvent event) {
                back();
              }
            });
  }

  /** The pages that need a lobby. */
  private void addPages(Lobby lobby) {
    pages.add(PageName.HOST, () -> new HostPage(this, lobby));
    pages.add(PageName.JOIN, () -> new JoinPage(this, lobby, keeper.folder()));
    pages.add(PageName.REPLAYS, () -> new ReplaysPage(this, lobby.recordings()));
    pages.add(PageName.START, () -> new StartPage(this, lobby, pages.names(), this::close));
  }

  JFrame frame() {
    return frame;
  }

  Page page(PageName page) {
    return pages.get(page);
  }

  PageName present() {
    return history.present();
  }

  /** The view as it is now; any thread. */
  ViewSnapshot snapshot() {
    return match().snapshot();
  }

  /** Whether the board can be drawn. */
  boolean isReady() {
    return match.panel().isPresent();
  }

  MatchPanel match() {
    return match.panel().orElseThrow();
  }

  /** Where the board is drawn. */
  Component canvas() {
    return match().canvas();
  }

  /** Shows the window with its first page. */
  void open() {
    show();
    frame.setVisible(true);
    pages.get(history.present()).shown();
    keeper.trouble().ifPresent(this::toast);
    pages.makeRest();
  }

  /** Shows the window with the place of a match, for which the graphics are not ready yet. */
  void openMatch() {
    history.open(PageName.MATCH);
    open();
  }

  /** The graphics are ready for the match that the window was opened for, and so is its feed. */
  void begin(BoardScene scene, Play play, Feed first) {
    if (closing) {
      first.close();
      Thread _ = Thread.ofPlatform().name("malpan-unseen").daemon().start(scene::dispose);
    } else {
      prepare(scene);
      match.begin(play, first);
      show();
    }
  }

  /** The graphics are ready, and with them whatever waited. */
  void prepare(BoardScene scene) {
    if (closing) {
      return;
    }
    match.prepare(scene, settings());
    waiting.ifPresent(match::begin);
    waiting = Optional.empty();
  }

  /** There will be no graphics. */
  void cannotDraw(String why) {
    noGraphics = Optional.of(why);
    if (waiting.isPresent()) {
      waiting = Optional.empty();
      leaveMatch();
    }
    toast(StartPhrase.TOAST_NO_GRAPHICS.text(why));
  }

  /** Why there will be no graphics, when that is known; any thread. */
  Optional<String> noGraphics() {
    return noGraphics;
  }

  @Override
  public void open(PageName page) {
    go(() -> history.open(page));
  }

  @Override
  public void back() {
    if (pages.get(history.present()).back()) {
      return;
    }
    if (history.present() == PageName.DISCONNECTED) {
      leaveMatch();
    } else {
      go(() -> {
        boolean _ = history.back();
      });
    }
  }

  private void go(Runnable move) {
    PageName before = history.present();
    move.run();
    if (history.present() != before) {
      pages.get(before).hidden();
      show();
      pages.get(history.present()).shown();
    }
  }

  private void show() {
    pages.show(history.present());
    frame.setTitle(title());
  }

  private String title() {
    return match
        .play()
        .filter(_ -> history.present() == PageName.MATCH)
        .map(Play::title)
        .orElse(
            history.present() == PageName.START
                ? name
                : pages.get(history.present()).title().text() + " – " + name);
  }

  @Override
  public void play(Play play) {
    if (noGraphics.isPresent()) {
      play.hosted().ifPresent(MatchWindow::closeAside);
      toast(StartPhrase.TOAST_NO_GRAPHICS.text(noGraphics.get()));
      return;
    }
    if (match.panel().isPresent()) {
      match.begin(play);
    } else {
      waiting = Optional.of(play);
    }
    open(PageName.MATCH);
    show();
  }

  /** The player is in the match. */
  void joined() {
    disconnected.succeeded();
  }

  /** The match is over without the player's doing. */
  void ended(FeedEnd end) {
    disconnected.ended(end);
    if (history.present() != PageName.MATCH) {
      history.open(PageName.MATCH);
    }
    go(() -> history.replace(PageName.DISCONNECTED));
  }

  private void reconnect() {
    go(() -> history.replace(PageName.MATCH));
    match.tryAgain();
  }

  /** Out of the match, to the page before; without one, out of the window. */
  void leaveMatch() {
    Optional<HostedMatch> hosted = match.end();
    waiting.flatMap(Play::hosted).ifPresent(MatchWindow::closeAside);
    waiting = Optional.empty();
    hosted.ifPresent(MatchWindow::closeAside);
    go(() -> {
      if (!history.back()) {
        close();
      }
    });
  }

  /** Not on a daemon: the process waits until the recording is whole. */
  private static void closeAside(HostedMatch hosted) {
    Thread _ = Thread.ofPlatform().name("malpan-leave").start(hosted::close);
  }

  /** Keeps a picture of the window and says where. */
  void keepPicture() {
    Rectangle area =
        new Rectangle(pages.component().getLocationOnScreen(), pages.component().getSize());
    work(
        () -> PictureFolder.keep(area),
        file -> toast(StartPhrase.TOAST_SAVED.text(file)),
        why -> toast(StartPhrase.TOAST_NOT_SAVED.text(BackgroundWork.reason(why))));
  }

  /** Whether something is being said. */
  boolean isToasting() {
    return toasts.isVisible();
  }

  @Override
  public void toast(String text) {
    toasts.say(text);
  }

  @Override
  public void toast(String text, Phrase action, Runnable chosen) {
    toasts.say(text, action, chosen);
  }

  @Override
  public <T> void work(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    BackgroundWork.start(work, done, failed, () -> closing);
  }

  @Override
  public PlayerSettings settings() {
    return keeper.settings();
  }

  @Override
  public void change(UnaryOperator<PlayerSettings> change) {
    PlayerSettings before = settings();
    PlayerSettings next = change.apply(before);
    if (next.equals(before)) {
      return;
    }
    keeper.keep(next, why -> toast(StartPhrase.TOAST_NOT_SAVED.text(why)));
    if (next.language() != before.language()) {
      next.language().use();
      Words.renew(toasts);
      pages.renew();
      show();
    }
    if (!next.look().equals(before.look())) {
      WindowLook.apply(next.look(), systemDark);
      pages.updateLook();
    }
    match.apply(next);
    frame.revalidate();
    frame.repaint();
  }

  /** Ends everything, slow things aside; idempotent. */
  void close() {
    if (closing) {
      return;
    }
    closing = true;
    pages.get(history.present()).hidden();
    Optional<HostedMatch> hosted = match.end().or(() -> waiting.flatMap(Play::hosted));
    frame.setVisible(false);
    Thread _ =
        Thread.ofPlatform()
            .name("malpan-close")
            .start(() -> {
              try {
                hosted.ifPresent(HostedMatch::close);
                keeper.finish();
                match.panel().ifPresent(MatchPanel::release);
              } finally {
                EventQueue.invokeLater(() -> {
                  frame.dispose();
                  closed.countDown();
                });
              }
            });
  }

  CountDownLatch closed() {
    return closed;
  }
}
