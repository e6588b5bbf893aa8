package org.malpan.desktop;

import static org.malpan.desktop.Expected.act;
import static org.malpan.desktop.Expected.check;

import java.awt.Component;
import java.awt.Container;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.JTable;
import org.malpan.client.Feed;
import org.malpan.client.FeedEnd;
import org.malpan.client.HostPlan;
import org.malpan.client.HostedMatch;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.page.PageName;
import org.malpan.desktop.page.Play;
import org.malpan.desktop.settings.Access;
import org.malpan.desktop.text.Language;
import org.malpan.game.BoardSize;
import org.malpan.protocol.DisconnectReason;

/**
 * Asks the real window on every page where the Tab key leads, in a process of its own that {@link
 * WindowIT} starts on a display; that the key does what the window says, {@link ShellProbe} tries.
 */
final class TabProbe {

  private static final HostPlan PLAN =
      new HostPlan("probed", BoardSize.CHESS, 8, 0, 0, "select", false, 0, false);

  private final ProbeLobby lobby = new ProbeLobby();
  private final MatchWindow window;

  private TabProbe() throws Exception {
    Language.ENGLISH.use();
    window =
        new DesktopScreen()
            .open(
                new ScreenRequest(
                    "probe",
                    Optional.empty(),
                    Optional.of(lobby),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
  }

  public static void main(String[] args) {
    Watched.run(TabProbe::new, TabProbe::run);
  }

  private void run() throws Exception {
    await("graphics ready", window::isReady);
    act(() -> window.change(settings -> settings.withAccess(new Access(true, true))));
    allIsReached("start", 6);
    for (PageName page : List.of(PageName.SETTINGS, PageName.HOST)) {
      act(() -> window.open(page));
      allIsReached(page.name(), 10);
      act(window::back);
    }
    for (PageName page : List.of(PageName.JOIN, PageName.REPLAYS)) {
      act(() -> window.open(page));
      await("list of " + page, () -> controls().stream().anyMatch(JTable.class::isInstance));
      allIsReached(page.name(), 6);
      act(window::back);
    }
    ProbeLobby.RestingFeed feed = new ProbeLobby.RestingFeed();
    matchAndMenu("match", feed, 2, Optional.of(lobby.host().start(PLAN)));
    act(() ->
        feed.listener.ended(
            new FeedEnd(Optional.of(DisconnectReason.SERVER_STOPPING), "The server is stopping.")));
    await("end shown", () -> window.present() == PageName.DISCONNECTED);
    allIsReached("end", 3);
    act(window::back);
    matchAndMenu("replay", new FakePlayback(), 11, Optional.empty());
    act(() -> window.toast("what is said"));
    allIsReached("toast", 7);
    act(window::close);
    await("window closed", () -> window.closed().getCount() == 0);
  }

  private void matchAndMenu(String what, Feed feed, int least, Optional<HostedMatch> hosted)
      throws ScreenException {
    act(() -> window.play(new Play(what, () -> feed, hosted)));
    await("pieces of the " + what, () -> window.snapshot().pieces().size() == 2);
    await(what + " shown", () -> window.canvas().isShowing());
    allIsReached(what, least);
    act(() -> check(what + ": Tab comes to the board", order().contains(window.canvas())));
    act(window::back);
    allIsReached("menu of the " + what, least + 4);
    act(window::back);
  }

  private Container content() {
    return window.frame().getContentPane();
  }

  private List<Component> controls() {
    return TabOrder.controls(content());
  }

  private List<Component> order() {
    return TabOrder.of(window.frame());
  }

  private void allIsReached(String what, int least) throws ScreenException {
    await(what + " has its controls", () -> controls().size() >= least);
    act(window.frame()::validate);
    List<String> faults =
        DesktopScreen.onEventThread(() -> TabOrder.faults(window.frame(), controls()));
    check("%s: faults %s".formatted(what, faults), faults.isEmpty());
  }

  private void await(String what, BooleanSupplier holds) throws ScreenException {
    Expected.awaitShown(what, holds, window::present);
  }
}
