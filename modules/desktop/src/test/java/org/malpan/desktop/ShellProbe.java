package org.malpan.desktop;

import static org.malpan.desktop.Expected.act;
import static org.malpan.desktop.Expected.check;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JScrollBar;
import javax.swing.JTextField;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.client.FeedEnd;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.page.PageName;
import org.malpan.desktop.settings.SettingsStore;
import org.malpan.desktop.settings.Theme;
import org.malpan.desktop.settings.WindowLook;
import org.malpan.desktop.text.Language;
import org.malpan.desktop.text.MatchPhrase;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.SettingsPhrase;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;

/**
 * Goes through the pages of the real window with the real keyboard, in a process of its own that
 * {@link WindowIT} starts on a display, while a watchdog looks at the event thread.
 */
final class ShellProbe {

  private static final long PATIENCE_SECONDS = 40;

  private final ProbeLobby lobby = new ProbeLobby();
  private final Path config = Files.createTempDirectory("malpan-shell");
  private final Robot robot = new Robot();
  private final MatchWindow window;

  private ShellProbe() throws Exception {
    robot.setAutoDelay(20);
    window =
        new DesktopScreen()
            .open(
                new ScreenRequest(
                    "probe",
                    Optional.empty(),
                    Optional.of(lobby),
                    Optional.of(config),
                    Optional.empty(),
                    Optional.empty()));
  }

  public static void main(String[] args) {
    Watched.run(ShellProbe::new, ShellProbe::run);
  }

  private void run() throws Exception {
    await("start page", () -> window.present() == PageName.START);
    // Without a window manager, the hidden window that Java 3D opens takes the keyboard along.
    await("graphics ready", window::isReady);
    clickWindow();
    everyControlIsReached();
    // A key that comes late would leave the next page.
    check("Esc is heard", HeardKey.after(KeyEvent.VK_ESCAPE, () -> press(KeyEvent.VK_ESCAPE)));
    open(PageName.SETTINGS);
    everyControlIsReached();
    press(KeyEvent.VK_ESCAPE);
    await("back by Esc", () -> window.present() == PageName.START);
    open(PageName.HOST);
    everyControlIsReached();
    ProbeLobby.RestingFeed feed = hosts();
    plays(feed);
    keepsAPicture();
    rebinds(feed);
    changesThemeAndLanguage();
    ProbeLobby.RestingFeed second = losesTheServerAndComesBack(feed);
    leaves(second);
    act(window::close);
    await("window closed", () -> window.closed().getCount() == 0);
    check(
        "settings kept",
        Files.readString(config.resolve(SettingsStore.FILE)).contains("\"language\": \"korean\""));
  }

  /** Without a window manager, a click gives a window the keyboard, once the display shows it. */
  private void clickWindow() throws ScreenException {
    var corner = window.frame().getContentPane().getLocationOnScreen();
    robot.mouseMove(corner.x + window.frame().getWidth() - 40, corner.y + 20);
    long[] clickedNanos = {System.nanoTime() - 2_000_000_000L};
    await(
        "window has the keyboard",
        () -> {
          if (focus() == null && System.nanoTime() - clickedNanos[0] > 1_000_000_000L) {
            clickedNanos[0] = System.nanoTime();
            click();
          }
          return focus() != null;
        });
  }

  private void click() {
    Thread _ =
        Thread.ofPlatform()
            .start(() -> {
              robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
              robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
            });
  }

  private void everyControlIsReached() throws ScreenException {
    PageName page = window.present();
    List<Component> missing = controls(window.page(page).component());
    check(page + " has controls", missing.size() > 2);
    for (Component control : missing) {
      String name = control.getAccessibleContext().getAccessibleName();
      check("%s: %s has a name".formatted(page, name), name != null && !name.isBlank());
    }
    await("keyboard on the page", () -> missing.contains(focus()));
    int most = 3 * missing.size();
    for (int i = 0; i < most && !missing.isEmpty(); i++) {
      Component before = focus();
      boolean _ = missing.remove(before);
      tabFrom(before);
    }
    check("%s: Tab reaches all but %s".formatted(page, missing), missing.isEmpty());
  }

  /** Presses Tab, again where a busy display lost it, and clicks where it lost the keyboard. */
  private void tabFrom(Component before) throws ScreenException {
    long[] pressedNanos = {System.nanoTime() - 4_000_000_000L};
    await(
        "Tab moves on",
        () -> {
          if (System.nanoTime() - pressedNanos[0] > 3_000_000_000L) {
            pressedNanos[0] = System.nanoTime();
            if (focus() == null) {
              click();
            } else {
              pressAside(KeyEvent.VK_TAB);
            }
          }
          return focus() != null && focus() != before;
        });
  }

  /** Robots do not work on the event thread. */
  private void pressAside(int key) {
    Thread _ = Thread.ofPlatform().start(() -> press(key));
  }

  private static List<Component> controls(Container container) {
    List<Component> found = new ArrayList<>();
    for (Component child : container.getComponents()) {
      boolean control =
          child instanceof AbstractButton
              || child instanceof JTextField
              || child instanceof JComboBox<?>;
      if (control && child.isShowing() && child.isEnabled()) {
        found.add(child);
      } else if (child instanceof Container inner && !(child instanceof JScrollBar) && !control) {
        found.addAll(controls(inner));
      }
    }
    return found;
  }

  private ProbeLobby.RestingFeed hosts() throws Exception {
    await("host page", () -> window.present() == PageName.HOST);
    JTextField name =
        (JTextField)
            controls(window.page(PageName.HOST).component()).stream()
                .filter(JTextField.class::isInstance)
                .findFirst()
                .orElseThrow();
    act(() -> {
      name.setText("probe match");
      boolean _ = name.requestFocusInWindow();
    });
    await("keyboard in the name", () -> focus() == name);
    press(KeyEvent.VK_ENTER);
    check(
        "hosted as typed",
        Optional.ofNullable(lobby.plans.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
            .filter(plan -> plan.name().equals("probe match"))
            .isPresent());
    ProbeLobby.RestingFeed feed = lobby.feeds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    await("match shown", () -> window.isReady() && window.canvas().isShowing());
    return feed;
  }

  private void plays(ProbeLobby.RestingFeed feed) throws Exception {
    await("keyboard on the board", () -> window.canvas().isFocusOwner());
    press(KeyEvent.VK_UP);
    expect(
        feed,
        "move",
        packet ->
            packet instanceof ClientPacket.Command command
                && command.word() == BoardCommands.move(Direction.UP));
    press(KeyEvent.VK_ENTER);
    await("keyboard on the chat line", () -> focus() instanceof JTextField);
    press(KeyEvent.VK_H);
    press(KeyEvent.VK_I);
    press(KeyEvent.VK_ENTER);
    expect(feed, "chat", packet -> packet.equals(new ClientPacket.Chat("hi")));
    press(KeyEvent.VK_ESCAPE);
    await("keyboard back on the board", () -> window.canvas().isFocusOwner());
  }

  private void keepsAPicture() throws ScreenException {
    Path folder = PictureFolder.path(System.getenv(), Path.of(System.getProperty("user.home")));
    press(KeyEvent.VK_F12);
    await(
        "picture kept",
        () -> {
          try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".png"));
          } catch (IOException e) {
            return false;
          }
        });
  }

  private void openMenu() throws ScreenException {
    press(KeyEvent.VK_ESCAPE);
    await("menu", () -> button(MatchPhrase.MENU_RESUME).isPresent());
  }

  private void rebinds(ProbeLobby.RestingFeed feed) throws Exception {
    openMenu();
    feed.sent.clear();
    press(KeyEvent.VK_UP);
    act(() -> button(SettingsPhrase.SETTINGS_TITLE).orElseThrow().doClick(0));
    await("settings page", () -> window.present() == PageName.SETTINGS);
    act(() ->
        named(SettingsPhrase.KEYS_ADD_TO.text(SettingsPhrase.ACTION_ATTACK.text())).doClick(0));
    press(KeyEvent.VK_X);
    await(
        "key bound", () -> window.settings().keys().of(MatchAction.ATTACK).contains(KeyEvent.VK_X));
    act(() -> named(SettingsPhrase.KEYS_ADD_TO.text(SettingsPhrase.ACTION_CHAT.text())).doClick(0));
    press(KeyEvent.VK_X);
    await("conflict told", () -> button(SettingsPhrase.KEYS_TAKE_OVER).isPresent());
    press(KeyEvent.VK_ESCAPE);
    await("conflict left", () -> button(SettingsPhrase.KEYS_TAKE_OVER).isEmpty());
    press(KeyEvent.VK_ESCAPE);
    await("back in the match", () -> window.present() == PageName.MATCH);
    press(KeyEvent.VK_ESCAPE);
    await("menu closed", () -> window.canvas().isFocusOwner());
    check("nothing sent meanwhile", feed.sent.isEmpty());
    press(KeyEvent.VK_X);
    expect(
        feed,
        "attack by the new key",
        packet -> packet.equals(new ClientPacket.Command(BoardCommands.attack(), 0)));
  }

  private void changesThemeAndLanguage() throws ScreenException {
    openMenu();
    act(() -> button(SettingsPhrase.SETTINGS_TITLE).orElseThrow().doClick(0));
    act(() -> box(Theme.LIGHT).setSelectedItem(Theme.LIGHT));
    await("light", () -> !WindowLook.isDark());
    act(() -> box(Language.KOREAN).setSelectedItem(Language.KOREAN));
    await("back button in Korean", () -> named("← 뒤로") != null);
    press(KeyEvent.VK_ESCAPE);
    await("menu in Korean", () -> button(MatchPhrase.MENU_RESUME).isPresent());
    press(KeyEvent.VK_ESCAPE);
    await("menu closed", () -> window.canvas().isFocusOwner());
  }

  private ProbeLobby.RestingFeed losesTheServerAndComesBack(ProbeLobby.RestingFeed feed)
      throws Exception {
    feed.listener.ended(
        new FeedEnd(Optional.of(DisconnectReason.SERVER_STOPPING), "The server is stopping."));
    await("end shown", () -> window.present() == PageName.DISCONNECTED);
    ProbeLobby.RestingFeed second = lobby.feeds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    check("joined again by itself", second != null);
    await("match again", () -> window.present() == PageName.MATCH);
    await("keyboard on the board again", () -> window.canvas().isFocusOwner());
    press(KeyEvent.VK_RIGHT);
    expect(second, "move again", packet -> packet instanceof ClientPacket.Command);
    return second;
  }

  private void leaves(ProbeLobby.RestingFeed feed) throws Exception {
    openMenu();
    feed.sent.clear();
    press(KeyEvent.VK_UP);
    act(() -> button(MatchPhrase.MENU_END_HOSTED).orElseThrow().doClick(0));
    await("back on the host page", () -> window.present() == PageName.HOST);
    check("hosted match ended", lobby.ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    check("nothing sent by the menu", feed.sent.isEmpty());
  }

  private void open(PageName page) throws ScreenException {
    act(() -> window.open(page));
    await(page + " shown", () -> window.page(page).component().isShowing());
  }

  private static void expect(
      ProbeLobby.RestingFeed feed, String what, Predicate<ClientPacket> wanted)
      throws InterruptedException {
    ClientPacket packet = feed.sent.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    // On a busy machine a key's release comes late, and the piece goes one step further.
    while (packet instanceof ClientPacket.Command && !wanted.test(packet)) {
      packet = feed.sent.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    check("%s, got %s".formatted(what, packet), packet != null && wanted.test(packet));
  }

  private Optional<AbstractButton> button(Phrase phrase) {
    return controls(window.frame().getContentPane()).stream()
        .filter(AbstractButton.class::isInstance)
        .map(AbstractButton.class::cast)
        .filter(button -> phrase.text().equals(button.getText()))
        .findFirst();
  }

  private AbstractButton named(String name) {
    return (AbstractButton)
        controls(window.frame().getContentPane()).stream()
            .filter(control -> name.equals(control.getAccessibleContext().getAccessibleName()))
            .findFirst()
            .orElse(null);
  }

  /** The box that offers a value. */
  private JComboBox<?> box(Object value) {
    for (Component control : controls(window.frame().getContentPane())) {
      if (control instanceof JComboBox<?> box) {
        for (int i = 0; i < box.getItemCount(); i++) {
          if (box.getItemAt(i) == value) {
            return box;
          }
        }
      }
    }
    throw new AssertionError("no box offers " + value);
  }

  private static Component focus() {
    return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
  }

  private void press(int key) {
    robot.keyPress(key);
    robot.keyRelease(key);
  }

  private static void await(String what, BooleanSupplier holds) throws ScreenException {
    Expected.awaitShown(what, holds, () -> "the keyboard is with " + focus());
  }
}
