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
import org.malpan.board.BoardCommands;
import org.malpan.board.Direction;
import org.malpan.client.ViewSnapshot;
import org.malpan.desktop.hud.Minimap;
import org.malpan.desktop.scene.BoardScene;
import org.malpan.protocol.ClientPacket;

/**
 * Keys and mouse: arrows or WASD move, space attacks, Enter chats, Q and E turn, dragging orbits,
 * the wheel zooms. Directions are the screen's, whichever way the camera looks. Event thread.
 */
final class Controls {

  private static final double DRAG_RADIANS_PER_PIXEL = 0.008;
  private static final double TURN_RADIANS = Math.PI / 12;
  private static final double TILT_RADIANS = Math.PI / 36;
  private static final double ZOOM_PER_NOTCH = 1.12;
  private static final int STEP_CHECK_MILLIS = 15;
  private static final List<Direction> CLOCKWISE =
      List.of(Direction.UP, Direction.RIGHT, Direction.DOWN, Direction.LEFT);

  private final BoardScene scene;
  private final ChatPanel chat;
  private final MatchCommands commands;
  private final PacketSender sender;
  private final MatchListener listener;
  private final KeyEventDispatcher keys = this::dispatch;
  private final Steering steering = new Steering();
  private final Timer stepTimer = new Timer(STEP_CHECK_MILLIS, _ -> stepWhenDue());

  private Optional<TimelineKeys> timeline = Optional.empty();
  private Supplier<ViewSnapshot> shown = () -> null;
  private MatchSettings settings = MatchSettings.DEFAULT;

  /**
   * Controls without a match.
   *
   * @param sender takes what the player does, but for steps
   */
  Controls(
      BoardScene scene,
      ChatPanel chat,
      MatchCommands commands,
      PacketSender sender,
      MatchListener listener) {
    this.commands = commands;
    this.scene = scene;
    this.chat = chat;
    this.sender = sender;
    this.listener = listener;
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

  /** Takes these keys from now on. */
  void apply(MatchSettings next) {
    settings = next;
    steering.releaseAll();
  }

  /** Listens to keys; at most once until {@link #uninstall}. */
  void install() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
    stepTimer.start();
  }

  void uninstall() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(keys);
    stepTimer.stop();
    steering.releaseAll();
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
    // What has the keyboard and is worked with the arrows itself.
    if (focus instanceof JComboBox<?> || (focus instanceof Minimap && isArrow(event))) {
      return false;
    }
    return timeline.map(keysOfReplay -> keysOfReplay.pressed(event, shown.get())).orElse(false)
        || pressed(event);
  }

  private static boolean isArrow(KeyEvent event) {
    int code = event.getKeyCode();
    return code >= KeyEvent.VK_LEFT && code <= KeyEvent.VK_DOWN;
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
    Optional<MatchAction> action = settings.actionOf(event.getKeyCode());
    action.ifPresent(this::act);
    if (action.isEmpty() && event.getKeyCode() == KeyEvent.VK_ESCAPE) {
      // The way out, whatever the keys are.
      listener.menu();
      return true;
    }
    return action.isPresent();
  }

  private void act(MatchAction action) {
    switch (action) {
      // Held keys, which steering has.
      case MOVE_UP, MOVE_DOWN, MOVE_LEFT, MOVE_RIGHT -> {}
      case ATTACK -> send(new ClientPacket.Command(BoardCommands.attack(), 0));
      case CHAT -> {
        steering.releaseAll();
        chat.focus();
      }
      case TURN_LEFT -> scene.camera().turn(-TURN_RADIANS, 0);
      case TURN_RIGHT -> scene.camera().turn(TURN_RADIANS, 0);
      case TILT_UP -> scene.camera().turn(0, TILT_RADIANS);
      case TILT_DOWN -> scene.camera().turn(0, -TILT_RADIANS);
      case ZOOM_IN -> scene.camera().zoom(1 / ZOOM_PER_NOTCH);
      case ZOOM_OUT -> scene.camera().zoom(ZOOM_PER_NOTCH);
      case FOLLOW -> commands.follow();
      case NETWORK_GRAPH -> commands.toggleGraph();
      case SCREENSHOT -> listener.screenshot();
      case MENU -> listener.menu();
    }
  }

  private Optional<Direction> directionOf(int keyCode) {
    return settings
        .actionOf(keyCode)
        .flatMap(action ->
            switch (action) {
              case MOVE_UP -> Optional.of(Direction.UP);
              case MOVE_DOWN -> Optional.of(Direction.DOWN);
              case MOVE_LEFT -> Optional.of(Direction.LEFT);
              case MOVE_RIGHT -> Optional.of(Direction.RIGHT);
              case ATTACK,
                  CHAT,
                  TURN_LEFT,
                  TURN_RIGHT,
                  TILT_UP,
                  TILT_DOWN,
                  ZOOM_IN,
                  ZOOM_OUT,
                  FOLLOW,
                  NETWORK_GRAPH,
                  SCREENSHOT,
                  MENU ->
                  Optional.empty();
            });
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
    commands.step(CLOCKWISE.get(turned));
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
