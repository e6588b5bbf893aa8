package org.malpan.desktop;

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
import java.util.function.BooleanSupplier;
import org.malpan.board.BoardSize;
import org.malpan.board.PieceKind;
import org.malpan.client.FeedListener;
import org.malpan.client.Playback;
import org.malpan.client.PlaybackPlayer;
import org.malpan.client.PlaybackStatus;
import org.malpan.client.ScreenException;
import org.malpan.client.ScreenRequest;
import org.malpan.client.TimelineMark;
import org.malpan.protocol.ClientPacket;
import org.malpan.protocol.ServerPacket;

/**
 * Works the time line of the real window with the real keyboard and mouse, in a process of its own
 * that {@link WindowIT} starts on a display.
 */
final class ReplayProbe {

  private static final long PATIENCE_SECONDS = 40;

  private final FakePlayback playback = new FakePlayback();
  private final Robot robot;
  private final MatchWindow window;

  private ReplayProbe() throws Exception {
    robot = new Robot();
    robot.setAutoDelay(20);
    window = new DesktopScreen().open(ScreenRequest.match("probe", () -> playback));
  }

  @SuppressWarnings("SystemExitOutsideMain") // Swing's threads would keep a failed probe alive.
  public static void main(String[] args) {
    try {
      new ReplayProbe().run();
      System.exit(0);
    } catch (Throwable e) {
      e.printStackTrace(System.out);
      System.exit(1);
    }
  }

  private void run() throws Exception {
    await("followed piece drawn", () -> ownPixels() > 150);
    focusBoard();
    press(KeyEvent.VK_SPACE);
    playback.expect("play");
    press(KeyEvent.VK_RIGHT);
    playback.expect("step 1");
    press(KeyEvent.VK_OPEN_BRACKET);
    playback.expect("seek 600");
    press(KeyEvent.VK_END);
    playback.expect("seek 1800");
    press(KeyEvent.VK_UP);
    playback.expect("speed 2.0");
    press(KeyEvent.VK_F);
    playback.expect("follow 1");
    press(KeyEvent.VK_D);
    playback.expect("follow -1");
    playback.expect("look 4,4");
    scrub();
    DesktopScreen.onEventThread(() -> {
      window.close();
      return null;
    });
    playback.expect("close");
    System.out.println("ok window closed");
  }

  private void scrub() throws Exception {
    Component bar = find(window.frame()).orElseThrow();
    var corner = bar.getLocationOnScreen();
    int middle = bar.getHeight() / 2;
    robot.mouseMove(corner.x + bar.getWidth() / 2, corner.y + middle);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    String pressed = playback.next();
    robot.mouseMove(corner.x + bar.getWidth() - 1, corner.y + middle);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    long at = Long.parseLong(pressed.replace("seek ", ""));
    check("a click in the middle goes there: " + at, Math.abs(at - 900) < 20);
    playback.expect("seek 1800");
  }

  private static Optional<Component> find(Container container) {
    for (Component child : container.getComponents()) {
      if (child instanceof TimelineBar && child.isShowing()) {
        return Optional.of(child);
      }
      Optional<Component> inside =
          child instanceof Container inner ? find(inner) : Optional.empty();
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
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

  private static void await(String what, BooleanSupplier holds) throws ScreenException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain: " + what);
      }
      // Lets the window's own work go first.
      var _ = DesktopScreen.onEventThread(() -> null);
    }
    System.out.println("ok " + what);
  }

  private static void check(String what, boolean holds) {
    if (!holds) {
      throw new AssertionError("not so: " + what);
    }
    System.out.println("ok " + what);
  }

  /** A minute at its middle, that keeps what the viewer asks for. */
  private static final class FakePlayback implements Playback {

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private volatile int followed;

    String next() throws InterruptedException {
      String next = asked.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("nothing was asked for");
      }
      return next;
    }

    void expect(String wanted) throws InterruptedException {
      check(wanted, wanted.equals(next()));
    }

    private void ask(String what) {
      boolean _ = asked.add(what);
    }

    @Override
    public void start(FeedListener listener) {
      List.of(
              new ServerPacket.Welcome(
                  0, 30, BoardSize.CHESS, 0, PieceKind.QUEEN, 3, 4, 100, 100, 0, 0),
              new ServerPacket.PieceAdded(1, PieceKind.KNIGHT, false, 5, 3, 90, 90, 0, "bob"))
          .forEach(listener::packet);
    }

    @Override
    public boolean send(ClientPacket packet) {
      ask("send " + packet);
      return false;
    }

    @Override
    public void close() {
      ask("close");
    }

    @Override
    public PlaybackStatus status() {
      return new PlaybackStatus(900, 0, 1800, 30, false, 1, followed);
    }

    @Override
    public List<TimelineMark> marks() {
      return List.of(
          TimelineMark.keyframe(0), new TimelineMark(30, TimelineMark.Kind.JOIN, "bob", ""));
    }

    @Override
    public List<PlaybackPlayer> players() {
      return List.of(new PlaybackPlayer(0, "ann"), new PlaybackPlayer(1, "bob"));
    }

    @Override
    public void play() {
      ask("play");
    }

    @Override
    public void pause() {
      ask("pause");
    }

    @Override
    public void speed(double factor) {
      ask("speed " + factor);
    }

    @Override
    public void step(int ticks) {
      ask("step " + ticks);
    }

    @Override
    public void seek(long tick) {
      ask("seek " + tick);
    }

    @Override
    public void follow(int player) {
      followed = player;
      ask("follow " + player);
    }

    @Override
    public void look(int x, int y) {
      ask("look " + x + "," + y);
    }
  }
}
