package org.malpan.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTable;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.client.FeedEnd;
import org.malpan.client.Lobby;
import org.malpan.client.MatchView;
import org.malpan.client.Playback;
import org.malpan.client.PlaybackPlayer;
import org.malpan.client.PlaybackStatus;
import org.malpan.desktop.end.DisconnectedPage;
import org.malpan.desktop.host.HostPage;
import org.malpan.desktop.hud.Minimap;
import org.malpan.desktop.join.JoinPage;
import org.malpan.desktop.page.Navigator;
import org.malpan.desktop.page.Page;
import org.malpan.desktop.page.PageName;
import org.malpan.desktop.page.ToastBar;
import org.malpan.desktop.replays.ReplaysPage;
import org.malpan.desktop.scene.BoardScene;
import org.malpan.desktop.settings.Accent;
import org.malpan.desktop.settings.Look;
import org.malpan.desktop.settings.PlayerSettings;
import org.malpan.desktop.settings.SettingsPage;
import org.malpan.desktop.settings.Theme;
import org.malpan.desktop.settings.WindowLook;
import org.malpan.desktop.start.StartPage;
import org.malpan.desktop.text.EndPhrase;
import org.malpan.desktop.text.Language;
import org.malpan.desktop.text.ReplaysPhrase;
import org.malpan.desktop.tour.TourLobby;
import org.malpan.game.BoardSize;
import org.malpan.protocol.DisconnectReason;

/**
 * Every page of the window, made without a window, with a lobby that has something in each list.
 */
final class ShownPages {

  private static final Dimension SIZE = new Dimension(1100, 740);
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  /** What is looked at. */
  enum Shown {
    START,
    HOST,
    JOIN,
    REPLAYS,
    SETTINGS,
    DISCONNECTED,
    MENU_OF_A_HOSTED_MATCH,
    MENU_OF_A_REPLAY,
    BESIDE_THE_BOARD,
    BELOW_A_REPLAY,
    TOAST
  }

  private final Navigator navigator = mock(Navigator.class);
  private final Lobby lobby = new TourLobby();

  ShownPages() {
    Language.ENGLISH.use();
    when(navigator.settings()).thenReturn(PlayerSettings.DEFAULT);
    doAnswer(
            call -> {
              Callable<Object> work = call.getArgument(0);
              Consumer<Object> done = call.getArgument(1);
              done.accept(work.call());
              return null;
            })
        .when(navigator)
        .work(any(), any(), any());
  }

  private static <T> T onEventThread(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    EventQueue.invokeAndWait(task);
    return task.get();
  }

  /**
   * Looks at a page as it is when it is shown; at a list when there is something in it. In one go:
   * events of components that are shown in no window are nothing Swing is prepared for.
   */
  <T> T look(Shown shown, Function<JComponent, T> look) throws Exception {
    JComponent page =
        onEventThread(() -> {
          WindowLook.apply(new Look(Theme.DARK, Accent.AMBER, 100), true);
          JComponent made = make(shown);
          JPanel root = new JPanel(new BorderLayout());
          root.add(made);
          return root;
        });
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!onEventThread(() -> tables(page).stream().allMatch(table -> table.getRowCount() > 0))) {
      assertTrue(System.nanoTime() < end, "the list stays empty");
    }
    return onEventThread(() -> {
      tables(page).forEach(table -> table.setRowSelectionInterval(0, 0));
      Painting.layOut(page, SIZE);
      T seen = look.apply(page);
      page.removeNotify();
      return seen;
    });
  }

  private static List<JTable> tables(Container container) {
    List<JTable> found = new ArrayList<>();
    for (Component child : container.getComponents()) {
      if (child instanceof JTable table) {
        found.add(table);
      } else if (child instanceof Container inner) {
        found.addAll(tables(inner));
      }
    }
    return found;
  }

  private JComponent make(Shown shown) {
    return switch (shown) {
      case START ->
          new StartPage(navigator, lobby, EnumSet.allOf(PageName.class), () -> {}).component();
      case HOST -> shown(new HostPage(navigator, lobby));
      case JOIN -> shown(new JoinPage(navigator, lobby, Optional.empty()));
      case REPLAYS -> shown(new ReplaysPage(navigator, lobby.recordings()));
      case SETTINGS -> shown(new SettingsPage(navigator));
      case DISCONNECTED -> {
        DisconnectedPage page = new DisconnectedPage(() -> {}, () -> {}, EndPhrase.END_BACK);
        page.ended(new FeedEnd(Optional.of(DisconnectReason.SERVER_STOPPING), "stopping"));
        yield page;
      }
      case MENU_OF_A_HOSTED_MATCH -> menu(false, true);
      case MENU_OF_A_REPLAY -> menu(true, false);
      case BESIDE_THE_BOARD -> {
        JPanel side = new JPanel();
        Minimap map = new Minimap(_ -> {});
        MatchView view = new MatchView(System::nanoTime);
        view.packet(
            BoardPackets.welcome(0, 30, BoardSize.CHESS, 0, PieceKind.QUEEN, 3, 4, 100, 100, 0, 0));
        map.show(view.snapshot(), new BoardScene.Spot(3, 4), 0);
        side.add(map);
        side.add(new ChatPanel(_ -> true));
        yield side;
      }
      case BELOW_A_REPLAY -> {
        TimelinePanel panel = new TimelinePanel();
        panel.of(new TimelineModel(playback()));
        yield panel;
      }
      case TOAST -> {
        ToastBar toasts = new ToastBar();
        toasts.say("deleted", ReplaysPhrase.REPLAYS_UNDO, () -> {});
        yield toasts;
      }
    };
  }

  private static JComponent shown(Page page) {
    page.shown();
    return page.component();
  }

  private static JComponent menu(boolean replay, boolean hosting) {
    PauseMenu menu = new PauseMenu(mock(PauseMenu.Entries.class));
    menu.open(replay, hosting);
    return menu;
  }

  private static Playback playback() {
    Playback playback = mock(Playback.class);
    when(playback.status()).thenReturn(new PlaybackStatus(900, 0, 1800, 30, false, 1, 0));
    when(playback.marks()).thenReturn(List.of());
    when(playback.players()).thenReturn(List.of(new PlaybackPlayer(0, "ann")));
    return playback;
  }
}
