package org.malpan.desktop;

import static org.malpan.desktop.Expected.await;
import static org.malpan.desktop.Expected.check;

import java.awt.Component;
import java.awt.Container;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.swing.AbstractButton;
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.board.PieceKind;
import org.malpan.client.BoardPackets;
import org.malpan.client.Feed;
import org.malpan.client.FeedEnd;
import org.malpan.client.FeedListener;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.desktop.hud.Minimap;
import org.malpan.desktop.hud.NetworkGraph;
import org.malpan.desktop.page.PageName;
import org.malpan.desktop.text.SettingsPhrase;
import org.malpan.game.BoardSize;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.DisconnectReason;
import org.malpan.protocol.ServerPacket;

/**
 * Uses the real window with the real keyboard, in a process of its own that {@link WindowIT} starts
 * on a display. Prints a line for each thing that works; a stack trace and 1 for what does not.
 */
final class WindowProbe {

  private static final long PATIENCE_SECONDS = 40;

  private final BlockingQueue<RecordedFeed> feeds = new LinkedBlockingQueue<>();
  private final Robot robot;
  private final MatchWindow window;

  private WindowProbe() throws Exception {
    robot = new Robot();
    robot.setAutoDelay(20);
    window =
        new DesktopScreen()
            .open(
                ScreenRequest.match(
                    "probe",
                    () -> {
                      RecordedFeed feed = new RecordedFeed();
                      feeds.add(feed);
                      return feed;
                    }));
  }

  public static void main(String[] args) {
    Watched.run(WindowProbe::new, WindowProbe::run);
  }

  private void run() throws Exception {
    RecordedFeed feed = feeds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    await("avatar drawn", () -> ownPixels() > 150);
    focusBoard();
    moves(feed, KeyEvent.VK_UP, Direction.UP);
    moves(feed, KeyEvent.VK_A, Direction.LEFT);
    press(KeyEvent.VK_SPACE);
    ClientPacket _ =
        feed.expect(
            "attack", packet -> packet.equals(new ClientPacket.Command(BoardCommands.attack(), 0)));
    chats(feed);
    looksAround();
    rebinds(feed);
    press(KeyEvent.VK_F3);
    await("network graph shown", () -> shown(window.frame(), NetworkGraph.class).isPresent());
    press(KeyEvent.VK_F3);
    await("graph hidden", () -> shown(window.frame(), NetworkGraph.class).isEmpty());
    feed.listener.ended(
        new FeedEnd(Optional.of(DisconnectReason.SERVER_STOPPING), "The server is stopping."));
    await("end shown", () -> button(window.frame(), "Reconnect").isPresent());
    DesktopScreen.onEventThread(() -> {
      button(window.frame(), "Reconnect").orElseThrow().doClick(0);
      return null;
    });
    RecordedFeed second = feeds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    check("old feed closed", feed.closed);
    await("avatar drawn again", () -> ownPixels() > 150);
    focusBoard();
    moves(second, KeyEvent.VK_RIGHT, Direction.RIGHT);
    DesktopScreen.onEventThread(() -> {
      window.close();
      return null;
    });
    check("new feed closed", second.closed);
    check("window closed", window.closed().await(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  private void focusBoard() throws Exception {
    Component canvas = window.canvas();
    await("canvas shown", canvas::isShowing);
    var corner = canvas.getLocationOnScreen();
    robot.mouseMove(corner.x + 30, corner.y + 30);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    await("keyboard on the board", canvas::isFocusOwner);
  }

  private static ClientPacket.Command moved(RecordedFeed feed, Direction direction)
      throws InterruptedException {
    return (ClientPacket.Command)
        feed.expect(
            "move " + direction,
            packet ->
                packet instanceof ClientPacket.Command command
                    && command.word() == BoardCommands.move(direction));
  }

  private void moves(RecordedFeed feed, int key, Direction direction) throws Exception {
    press(key);
    ClientPacket.Command _ = moved(feed, direction);
  }

  private void chats(RecordedFeed feed) throws Exception {
    press(KeyEvent.VK_ENTER);
    await("keyboard on the chat line", () -> !window.canvas().isFocusOwner());
    press(KeyEvent.VK_H);
    press(KeyEvent.VK_I);
    press(KeyEvent.VK_ENTER);
    ClientPacket _ = feed.expect("chat", packet -> packet.equals(new ClientPacket.Chat("hi")));
    press(KeyEvent.VK_ESCAPE);
    await("keyboard back on the board", () -> window.canvas().isFocusOwner());
  }

  /** Another key for a step, by the settings page; what the key was is free then. */
  private void rebinds(RecordedFeed feed) throws Exception {
    DesktopScreen.onEventThread(() -> {
      window.open(PageName.SETTINGS);
      return null;
    });
    String up = SettingsPhrase.ACTION_MOVE_UP.text();
    click(SettingsPhrase.KEYS_REMOVE.text(KeyEvent.getKeyText(KeyEvent.VK_W), up));
    click(SettingsPhrase.KEYS_ADD_TO.text(up));
    press(KeyEvent.VK_I);
    await(
        "key bound",
        () ->
            window
                .settings()
                .keys()
                .actionOf(KeyEvent.VK_I)
                .equals(Optional.of(MatchAction.MOVE_UP)));
    press(KeyEvent.VK_ESCAPE);
    await("back in the match", () -> window.canvas().isFocusOwner());
    press(KeyEvent.VK_DOWN);
    ClientPacket.Command last = moved(feed, Direction.DOWN);
    // The server's word, after all the steps that it has not answered.
    feed.listener.packet(new ServerPacket.PieceMoved(0, 3, 6, last.time()));
    await("where the server says", () -> Math.abs(6 - ownRow()) < 0.01);
    press(KeyEvent.VK_W);
    moves(feed, KeyEvent.VK_I, Direction.UP);
    await("the avatar moves by the new key", () -> Math.abs(5 - ownRow()) < 0.01);
  }

  private double ownRow() {
    return window.snapshot().own().orElseThrow().y();
  }

  private void click(String name) throws Exception {
    await("button " + name, () -> button(window.frame(), name).isPresent());
    DesktopScreen.onEventThread(() -> {
      button(window.frame(), name).orElseThrow().doClick(0);
      return null;
    });
  }

  private void looksAround() throws ScreenException {
    Minimap map = shown(window.frame(), Minimap.class).orElseThrow();
    var corner = map.getLocationOnScreen();
    robot.mouseMove(corner.x + map.getWidth() / 2, corner.y + map.getHeight() / 2);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    // The middle of 8 cells, to a pixel.
    await(
        "a click on the map looks there",
        () ->
            window
                .match()
                .scene()
                .freeSpot()
                .filter(spot -> Math.hypot(spot.x() - 3.5, spot.y() - 3.5) < 0.2)
                .isPresent());
    press(KeyEvent.VK_C);
    await("back to the avatar", () -> window.match().scene().freeSpot().isEmpty());
  }

  private void press(int key) {
    robot.keyPress(key);
    robot.keyRelease(key);
  }

  private int ownPixels() {
    try {
      return SanityCheck.pixelsOfOwnPiece(Screenshot.of(window.canvas()));
    } catch (ScreenException e) {
      return 0;
    }
  }

  private static Optional<AbstractButton> button(Container container, String text) {
    for (Component child : container.getComponents()) {
      if (child instanceof AbstractButton button
          && (text.equals(button.getText())
              || text.equals(button.getAccessibleContext().getAccessibleName()))
          && button.isShowing()) {
        return Optional.of(button);
      }
      Optional<AbstractButton> inside =
          child instanceof Container inner ? button(inner, text) : Optional.empty();
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }

  /** The component of that class, where it is to be seen. */
  private static <T extends Component> Optional<T> shown(Container container, Class<T> type) {
    for (Component child : container.getComponents()) {
      if (type.isInstance(child) && child.isShowing()) {
        return Optional.of(type.cast(child));
      }
      Optional<T> inside = child instanceof Container inner ? shown(inner, type) : Optional.empty();
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }

  /** A match of two pieces that keeps what the player sends. */
  private static final class RecordedFeed implements Feed {

    private final BlockingQueue<ClientPacket> sent = new LinkedBlockingQueue<>();
    private volatile FeedListener listener;
    private volatile boolean closed;

    @Override
    public void start(FeedListener feedListener) {
      listener = feedListener;
      List.of(
              BoardPackets.welcome(
                  0, 30, BoardSize.CHESS, 0, PieceKind.QUEEN, 3, 4, 100, 100, 0, 0),
              BoardPackets.added(-5, PieceKind.KNIGHT, false, 5, 3, 90, 90, 0, "<html>other"))
          .forEach(feedListener::packet);
    }

    @Override
    public boolean send(ClientPacket packet) {
      return sent.add(packet);
    }

    @Override
    public void close() {
      closed = true;
    }

    ClientPacket expect(String what, Predicate<ClientPacket> wanted) throws InterruptedException {
      ClientPacket packet = sent.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (packet == null || !wanted.test(packet)) {
        throw new AssertionError("expected %s, got %s".formatted(what, packet));
      }
      System.out.println("ok " + what);
      return packet;
    }
  }
}
