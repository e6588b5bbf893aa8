package org.malpan.desktop;

import java.awt.Component;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.Timer;
import javax.swing.text.JTextComponent;
import org.malpan.board.Direction;
import org.malpan.client.ViewSnapshot;
import org.malpan.protocol.ClientPacket;

/**
 * Keys and mouse: arrows or WASD move, space attacks, Enter chats, Q and E turn, dragging orbits,
 * the wheel zooms. Directions are the screen's, whichever way the camera looks. Event thread.
 */
final class Controls {

  private static final double DRAG_RADIANS_PER_PIXEL = 0.008;
  private static final double ZOOM_PER_NOTCH = 1.12;
  private static final int STEP_CHECK_MILLIS = 15;
  private static final List<Direction> CLOCKWISE =
      List.of(Direction.UP, Direction.RIGHT, Direction.DOWN, Direction.LEFT);

  private final BoardScene scene;
  private final ChatPanel chat;
  private final PacketSender sender;
  private final KeyEventDispatcher keys = this::dispatch;
  private final Steering steering = new Steering();
  private Optional<TimelineKeys> timeline = Optional.empty();
  private Supplier<ViewSnapshot> shown = () -> null;
  private final Timer stepTimer = new Timer(STEP_CHECK_MILLIS, _ -> stepWhenDue());

  Controls(BoardScene scene, ChatPanel chat, PacketSender sender) {
    this.scene = scene;
    this.chat = chat;
    this.sender = sender;
    MouseAdapter mouse = new Orbit();
    scene.canvas().addMouseListener(mouse);
    scene.canvas().addMouseMotionListener(mouse);
    scene.canvas().addMouseWheelListener(mouse);
  }

  /** The match is a replay, or none any more. */
  void replay(Optional<TimelineKeys> keysOfReplay, Supplier<ViewSnapshot> snapshots) {
    timeline = keysOfReplay;
    shown = snapshots;
    steering.releaseAll();
  }

  void install() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
    stepTimer.start();
  }

  void uninstall() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(keys);
    stepTimer.stop();
  }

  private boolean dispatch(KeyEvent event) {
    Component focus = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    boolean typing = focus instanceof JTextComponent;
    if (event.getID() == KeyEvent.KEY_RELEASED) {
      directionOf(event.getKeyCode())
          .ifPresent(direction -> steering.release(direction, System.nanoTime()));
      return false;
    }
    if (event.getID() != KeyEvent.KEY_PRESSED || event.isControlDown() || event.isAltDown()) {
      return false;
    }
    if (typing) {
      if (event.getKeyCode() == KeyEvent.VK_ESCAPE) {
        boolean _ = scene.canvas().requestFocusInWindow();
        return true;
      }
      return false;
    }
    // A list that has the keyboard is worked with the arrows itself.
    if (focus instanceof JComboBox<?>) {
      return false;
    }
    return timeline.map(keysOfReplay -> keysOfReplay.pressed(event, shown.get())).orElse(false)
        || pressed(event);
  }

  /** Acts on a key; says whether it meant anything. */
  private boolean pressed(KeyEvent event) {
    Optional<Direction> direction = directionOf(event.getKeyCode());
    if (direction.isPresent() && timeline.isEmpty()) {
      steering.press(direction.get(), System.nanoTime());
      stepWhenDue();
      return true;
    }
    // A focused button takes the keys that press it.
    if (event.getComponent() instanceof AbstractButton) {
      return false;
    }
    switch (event.getKeyCode()) {
      case KeyEvent.VK_SPACE -> send(new ClientPacket.Attack());
      case KeyEvent.VK_Q -> scene.camera().turn(-Math.PI / 12, 0);
      case KeyEvent.VK_E -> scene.camera().turn(Math.PI / 12, 0);
      case KeyEvent.VK_PAGE_UP, KeyEvent.VK_PLUS -> scene.camera().zoom(1 / ZOOM_PER_NOTCH);
      case KeyEvent.VK_PAGE_DOWN, KeyEvent.VK_MINUS -> scene.camera().zoom(ZOOM_PER_NOTCH);
      case KeyEvent.VK_ENTER, KeyEvent.VK_T -> {
        steering.releaseAll();
        chat.focus();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Optional<Direction> directionOf(int keyCode) {
    return switch (keyCode) {
      case KeyEvent.VK_UP, KeyEvent.VK_W -> Optional.of(Direction.UP);
      case KeyEvent.VK_RIGHT, KeyEvent.VK_D -> Optional.of(Direction.RIGHT);
      case KeyEvent.VK_DOWN, KeyEvent.VK_S -> Optional.of(Direction.DOWN);
      case KeyEvent.VK_LEFT, KeyEvent.VK_A -> Optional.of(Direction.LEFT);
      default -> Optional.empty();
    };
  }

  private void stepWhenDue() {
    if (KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow() == null) {
      steering.releaseAll();
    }
    steering.step(System.nanoTime()).ifPresent(this::move);
  }

  private void move(Direction onScreen) {
    // The eye has turned the other way round than the board seems to.
    int turned =
        Math.floorMod(
            CLOCKWISE.indexOf(onScreen) - scene.camera().quarterTurns(), CLOCKWISE.size());
    int time = (int) (System.nanoTime() / 1_000_000);
    send(new ClientPacket.Move(CLOCKWISE.get(turned), time == 0 ? 1 : time));
  }

  private void send(ClientPacket packet) {
    // Refused only while there is no match, which the window shows.
    boolean _ = sender.send(packet);
  }

  /** The mouse on the board. */
  private final class Orbit extends MouseAdapter {

    private Point last = new Point();

    @Override
    public void mousePressed(MouseEvent event) {
      last = event.getPoint();
      boolean _ = scene.canvas().requestFocusInWindow();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      Point now = event.getPoint();
      scene
          .camera()
          .turn(
              (last.x - now.x) * DRAG_RADIANS_PER_PIXEL, (now.y - last.y) * DRAG_RADIANS_PER_PIXEL);
      last = now;
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
      scene.camera().zoom(Math.pow(ZOOM_PER_NOTCH, event.getPreciseWheelRotation()));
    }
  }
}
