package org.malpan.desktop.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import org.malpan.board.Direction;
import org.malpan.client.Feed;
import org.malpan.client.FeedEnd;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.TouredWindow;
import org.malpan.desktop.page.PageName;
import org.malpan.desktop.page.Play;
import org.malpan.desktop.settings.Look;
import org.malpan.desktop.settings.PlayerSettings;
import org.malpan.desktop.settings.Theme;
import org.malpan.desktop.text.Language;
import org.malpan.protocol.DisconnectReason;

/**
 * Makes pictures of every page, for people to look at: light and dark, at 100 and 200 per cent, in
 * a small and a large window, and in Korean. A program of its own: {@code ./malpan screenshots DIR}
 * on a display of at least 1920×1080.
 */
public final class ScreenTour {

  private static final int GRAPHED_MOVES = 24;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  /** One way to show all pages. */
  private record Stop(Theme theme, int percent, int width, int height, Language language) {

    String file(String page) {
      return "%s-%s-%d-%dx%d-%s.png"
          .formatted(page, theme.name(), percent, width, height, language.name())
          .toLowerCase(Locale.ROOT);
    }
  }

  private final TouredWindow window;
  private final Path folder;

  private ScreenTour(TouredWindow window, Path folder) {
    this.window = window;
    this.folder = folder;
  }

  /**
   * Makes them.
   *
   * @param args the folder
   * @throws ScreenException when a page fails to show
   * @throws IOException when the folder cannot be made
   */
  public static void main(String[] args) throws ScreenException, IOException {
    if (args.length != 1 || args[0].startsWith("-")) {
      System.err.println("malpan: screenshots DIR: where the pictures are to go");
      System.exit(2);
    }
    TouredWindow window = open();
    new ScreenTour(window, Files.createDirectories(Path.of(args[0]))).run();
    System.exit(0);
  }

  private static TouredWindow open() {
    try {
      return TouredWindow.open(
          new ScreenRequest(
              "Malpan",
              Optional.empty(),
              Optional.of(new TourLobby()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    } catch (ScreenException noDisplay) {
      System.err.println("malpan: " + noDisplay.getMessage());
      System.exit(3);
      throw new AssertionError(noDisplay);
    }
  }

  private void run() throws ScreenException {
    for (Language language : Language.values()) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        for (int percent : List.of(100, 200)) {
          stop(new Stop(theme, percent, 1024, 768, language));
          if (language == Language.ENGLISH) {
            stop(new Stop(theme, percent, 1920, 1080, language));
          }
        }
      }
    }
  }

  private void stop(Stop stop) throws ScreenException {
    window.size(stop.width(), stop.height());
    window.change(settings -> settingsFor(settings, stop));
    for (PageName page : PageName.values()) {
      if (window.has(page) && page != PageName.MATCH && page != PageName.DISCONNECTED) {
        window.open(page);
        take(stop, page.name());
        if (page == PageName.SETTINGS) {
          window.then(() -> scrollDown(window.page(page)));
          take(stop, "settings-keys");
        }
      }
    }
    window.open(PageName.START);
    await(window::isReady);
    play("Friday night", () -> new TourPlayback(window.settings().login()));
    take(stop, "replay");
    window.leave();
    play("Friday night", () -> new TourFeed(window.settings().login()));
    take(stop, "match");
    graph(stop);
    window.back();
    take(stop, "menu");
    // Lost for the third time, it is not tried again before the picture is taken.
    for (int i = 0; i < 3; i++) {
      window.end(new FeedEnd(Optional.of(DisconnectReason.SERVER_STOPPING), "The server stops."));
    }
    if (stop.percent() == 200) {
      window.toast("Pictures/Malpan/malpan-20260101-203000.png");
    }
    take(stop, "disconnected");
    window.back();
    await(() -> !window.isToasting());
  }

  /** The delays of some moves, to and fro. */
  private void graph(Stop stop) throws ScreenException {
    window.toggleGraph();
    for (int i = 0; i < GRAPHED_MOVES; i++) {
      window.step(i % 2 == 0 ? Direction.RIGHT : Direction.LEFT);
      int done = i + 1;
      await(() -> window.snapshot().delays().size() >= done);
    }
    take(stop, "graph");
    window.toggleGraph();
  }

  private void play(String title, Callable<? extends Feed> feeds) throws ScreenException {
    window.play(Play.of(title, feeds));
    await(() -> window.snapshot().pieces().size() > 5);
    await(() -> window.bodies() > 5);
  }

  private static PlayerSettings settingsFor(PlayerSettings settings, Stop stop) {
    return settings
        .withName("Hanna")
        .withLanguage(stop.language())
        .withLook(new Look(stop.theme(), settings.look().accent(), stop.percent()));
  }

  private static void scrollDown(JComponent page) {
    if (Arrays.stream(page.getComponents())
            .filter(JScrollPane.class::isInstance)
            .findFirst()
            .orElse(null)
        instanceof JScrollPane scroll) {
      scroll.getVerticalScrollBar().setValue(scroll.getVerticalScrollBar().getMaximum());
    }
  }

  private static void await(BooleanSupplier holds) throws ScreenException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new ScreenException("a page did not come");
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  /** After what the window has to do is done, and the board has been drawn once more. */
  private void take(Stop stop, String page) throws ScreenException {
    long until = System.nanoTime() + 900_000_000L;
    await(() -> System.nanoTime() > until);
    window.then(() -> {});
    window.picture(folder.resolve(stop.file(page)));
  }
}
