package org.malpan.desktop;

import static org.malpan.desktop.Expected.check;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JTable;
import javax.swing.JTextField;
import org.malpan.client.HostPlan;
import org.malpan.client.HostedMatch;
import org.malpan.client.Lobby;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.page.Note;
import org.malpan.desktop.page.PageName;
import org.malpan.desktop.text.JoinPhrase;
import org.malpan.desktop.text.Language;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.ReplaysPhrase;
import org.malpan.desktop.text.StartPhrase;
import org.malpan.game.BoardSize;
import org.malpan.transport.IoModels;

/**
 * Works the pages for joining and for recordings with the real keyboard, on the lobby that it is
 * given: the launcher's {@code LobbyWindowIT} starts it, in a process of its own. Prints a line for
 * each thing that works; a stack trace and 1 for what does not.
 */
public final class LobbyProbe {

  private static final long PATIENCE_SECONDS = 40;
  private static final long ASK_AGAIN_NANOS = 2_000_000_000L;
  private static final int BOTS = 2;
  private static final String DAMAGED = "{\"name\": ";

  private final Lobby lobby;
  private final Path folder;
  private final Robot robot;
  private final MatchWindow window;

  private LobbyProbe(Lobby lobby, Path folder) throws Exception {
    this.lobby = lobby;
    this.folder = folder;
    robot = new Robot();
    robot.setAutoDelay(20);
    Language.ENGLISH.use();
    Files.createDirectories(config());
    Files.writeString(config().resolve("settings.json"), DAMAGED);
    Files.writeString(config().resolve("servers.json"), DAMAGED);
    window =
        new DesktopScreen()
            .open(
                new ScreenRequest(
                    "probe",
                    Optional.empty(),
                    Optional.of(lobby),
                    Optional.of(config()),
                    Optional.empty(),
                    Optional.empty()));
  }

  /**
   * Does it all.
   *
   * @param lobby finds only what this process hosts
   * @param folder of its recordings
   */
  public static void run(Lobby lobby, Path folder) throws Exception {
    new LobbyProbe(lobby, folder).run();
  }

  private Path config() {
    return folder.resolve("config");
  }

  private void run() throws Exception {
    tells(StartPhrase.TOAST_SETTINGS_DAMAGED, "settings");
    await("window ready", window::isReady);
    try (HostedMatch match =
        lobby
            .host()
            .start(
                new HostPlan(
                    "probed", BoardSize.CHESS, 8, BOTS, 0, IoModels.DEFAULT, true, 0, true))) {
      joins(match);
      remembers(match);
    }
    recordings();
    savesTheLastMinutes();
    onEventThread(() -> {
      window.close();
      return null;
    });
    check("window closed", window.closed().await(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  /** That a file was damaged, and where it is now. */
  private void tells(Phrase phrase, String name) throws Exception {
    Path aside = config().resolve(name + "-damaged.json");
    await("told of damaged " + name, () -> findToast(phrase.text(aside)).isPresent());
    check("damaged %s kept".formatted(name), DAMAGED.equals(Files.readString(aside)));
    click(StartPhrase.TOAST_DISMISS);
  }

  private Optional<Component> findToast(String text) {
    return find(
        window.frame(),
        Note.class,
        found -> found.isShowing() && text.equals(((Note) found).getText()));
  }

  private void joins(HostedMatch match) throws Exception {
    open(PageName.JOIN);
    tells(StartPhrase.TOAST_SERVERS_DAMAGED, "servers");
    await("server found", () -> table().getRowCount() == 1);
    await("named", () -> "probed".equals(table().getValueAt(0, 0)));
    awaitKeyboard("list", this::table);
    press(KeyEvent.VK_ENTER);
    await("joined", () -> window.snapshot().own().isPresent());
    await("pieces of others", () -> window.snapshot().pieces().size() >= BOTS);
    await("counted by the server", () -> players(match) == BOTS + 1);
    onEventThread(() -> {
      window.leaveMatch();
      return null;
    });
    await("back at the list", () -> window.present() == PageName.JOIN);
    await("left at the server", () -> players(match) == BOTS);
  }

  private int players(HostedMatch match) throws Exception {
    return lobby.servers().ask(match.address()).get().players();
  }

  /** The favourite that the player makes of it is in the file. */
  private void remembers(HostedMatch match) throws Exception {
    await("list again", () -> table().getRowCount() == 1);
    click(JoinPhrase.JOIN_FAVOUR);
    await("rename allowed", () -> button(JoinPhrase.JOIN_RENAME).isEnabled());
    write("home");
    await("nickname", () -> "home".equals(table().getValueAt(0, 0)));
    Path file = config().resolve("servers.json");
    String address = ":" + match.address().getPort() + "\"";
    await(
        "favourite kept",
        () ->
            Files.exists(file)
                && Files.readString(file).contains("\"home\"")
                && Files.readString(file).contains(address));
  }

  private void recordings() throws Exception {
    open(PageName.REPLAYS);
    await("recording listed", () -> table().getRowCount() == 1);
    awaitKeyboard("recordings", this::table);
    press(KeyEvent.VK_ENTER);
    await("replay shown", () -> window.snapshot().pieces().size() >= BOTS);
    await("time line", () -> find(window.frame(), TimelineBar.class, _ -> true).isPresent());
    await("canvas shown", () -> window.canvas().isShowing());
    awaitKeyboard("board", window::canvas);
    press(KeyEvent.VK_END);
    await("scrubbed to the end", () -> window.snapshot().tick() > 30);
    press(KeyEvent.VK_HOME);
    await("scrubbed to the start", () -> window.snapshot().tick() < 30);
    onEventThread(() -> {
      window.leaveMatch();
      return null;
    });
    await("back at the recordings", () -> window.present() == PageName.REPLAYS);
    click(ReplaysPhrase.REPLAYS_VERIFY);
    await("verified", () -> state().startsWith("✓"));
    write("final");
    await("renamed", () -> Files.exists(folder.resolve("final.mpr")));
    await("renamed in the list", () -> "final".equals(table().getValueAt(0, 1)));
    awaitKeyboard("list again", this::table);
    press(KeyEvent.VK_DELETE);
    await("deleted", () -> !Files.exists(folder.resolve("final.mpr")));
    await("list empty", () -> table().getRowCount() == 0);
    await("undo offered", () -> findButton(ReplaysPhrase.REPLAYS_UNDO).isPresent());
    click(ReplaysPhrase.REPLAYS_UNDO);
    await("taken back", () -> Files.exists(folder.resolve("final.mpr")));
    await("listed again", () -> table().getRowCount() == 1);
  }

  /** Of a match that the window hosts, by the menu; the match goes on. */
  private void savesTheLastMinutes() throws Exception {
    open(PageName.START);
    click(StartPhrase.START_PLAY);
    await("hosted and joined", () -> window.snapshot().own().isPresent());
    await("canvas shown again", () -> window.canvas().isShowing());
    await("thirty ticks played", () -> window.snapshot().tick() > 30);
    awaitKeyboard("board again", window::canvas);
    press(KeyEvent.VK_ESCAPE);
    await("menu", () -> findButton(MatchPhrase.MENU_RESUME).isPresent());
    awaitKeyboard("menu", () -> button(MatchPhrase.MENU_RESUME));
    // The arrows go round: up from the first to the last, and on.
    press(KeyEvent.VK_UP);
    press(KeyEvent.VK_UP);
    await("arrows walk", () -> button(MatchPhrase.MENU_SAVE_LAST_MINUTES).isFocusOwner());
    press(KeyEvent.VK_SPACE);
    await("last minutes saved", () -> saved().isPresent());
    Path file = saved().orElseThrow();
    await("told of it", () -> findToast(StartPhrase.TOAST_SAVED.text(file)).isPresent());
    check("last minutes verified", lobby.recordings().verify(file, _ -> {}) >= 30);
    click(MatchPhrase.MENU_END_HOSTED);
    await("out of the match", () -> window.present() == PageName.START);
  }

  private Optional<Path> saved() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("flight-window-.*\\.mpr"))
          .findFirst();
    }
  }

  private String state() {
    return table().getValueAt(0, table().getColumnCount() - 1).toString();
  }

  /** Edits the name in the list: F2, the name, Enter. */
  private void write(String name) throws Exception {
    awaitKeyboard("name " + name, this::table);
    press(KeyEvent.VK_F2);
    await(
        "editing",
        () ->
            table().isEditing()
                && table().getEditorComponent() instanceof JTextField field
                && field.isFocusOwner());
    onEventThread(() -> {
      ((JTextField) table().getEditorComponent()).selectAll();
      return null;
    });
    name.chars().forEach(letter -> press(KeyEvent.VK_A + letter - 'a'));
    press(KeyEvent.VK_ENTER);
  }

  private void open(PageName page) throws Exception {
    onEventThread(() -> {
      window.open(page);
      return null;
    });
  }

  /** A display without a window manager may have taken the keyboard from the window: a click. */
  private void awaitKeyboard(String what, Supplier<Component> wanted) throws Exception {
    long[] askedNanos = {System.nanoTime()};
    await(
        "keyboard on the " + what,
        () -> {
          if (System.nanoTime() - askedNanos[0] > ASK_AGAIN_NANOS) {
            askedNanos[0] = System.nanoTime();
            clickWindow();
            onEventThread(() -> wanted.get().requestFocusInWindow());
          }
          return wanted.get().isFocusOwner();
        });
  }

  /** On the frame's content where nothing is: at its lower left corner. */
  private void clickWindow() throws Exception {
    Point corner = onEventThread(() -> window.frame().getContentPane().getLocationOnScreen());
    int height = window.frame().getContentPane().getHeight();
    robot.mouseMove(corner.x + 3, corner.y + height - 3);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    robot.waitForIdle();
  }

  private JTable table() {
    return (JTable)
        find((Container) window.page(window.present()).component(), JTable.class, _ -> true)
            .orElseThrow();
  }

  private Optional<Component> findButton(Phrase phrase) {
    return find(
        window.frame(),
        AbstractButton.class,
        found -> found.isShowing() && phrase.text().equals(((AbstractButton) found).getText()));
  }

  private AbstractButton button(Phrase phrase) {
    return (AbstractButton) findButton(phrase).orElseThrow();
  }

  private void click(Phrase phrase) throws Exception {
    await("button " + phrase, () -> findButton(phrase).isPresent());
    onEventThread(() -> {
      button(phrase).doClick(0);
      return null;
    });
  }

  private static Optional<Component> find(
      Container container, Class<? extends Component> type, Predicate<Component> wanted) {
    for (Component child : container.getComponents()) {
      if (type.isInstance(child) && wanted.test(child)) {
        return Optional.of(child);
      }
      Optional<Component> inside =
          child instanceof Container inner ? find(inner, type, wanted) : Optional.empty();
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }

  private void press(int key) {
    robot.keyPress(key);
    robot.keyRelease(key);
    robot.waitForIdle();
  }

  private static <T> T onEventThread(Callable<T> work) throws Exception {
    return DesktopScreen.onEventThread(work);
  }

  private static void await(String what, Callable<Boolean> holds) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!holds.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain: " + what);
      }
      LockSupport.parkNanos(50_000_000);
    }
    System.out.println("ok " + what);
  }
}
