package org.malpan.desktop;

import java.awt.event.KeyEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a key can do in a match or in a replay. */
public enum MatchAction {
  /** A step up the screen. */
  MOVE_UP(KeyEvent.VK_UP, KeyEvent.VK_W),
  /** A step down the screen. */
  MOVE_DOWN(KeyEvent.VK_DOWN, KeyEvent.VK_S),
  /** A step to the left. */
  MOVE_LEFT(KeyEvent.VK_LEFT, KeyEvent.VK_A),
  /** A step to the right. */
  MOVE_RIGHT(KeyEvent.VK_RIGHT, KeyEvent.VK_D),
  /** Hits who stands beside the avatar. */
  ATTACK(KeyEvent.VK_SPACE),
  /** Begins a line of chat. */
  CHAT(KeyEvent.VK_ENTER, KeyEvent.VK_T),
  /** Turns the camera to the left. */
  TURN_LEFT(KeyEvent.VK_Q),
  /** Turns the camera to the right. */
  TURN_RIGHT(KeyEvent.VK_E),
  /** Lets the camera look from higher up. */
  TILT_UP(KeyEvent.VK_R),
  /** Lets the camera look from lower down. */
  TILT_DOWN(KeyEvent.VK_F),
  /** Comes nearer. */
  ZOOM_IN(KeyEvent.VK_PAGE_UP, KeyEvent.VK_PLUS),
  /** Goes further away. */
  ZOOM_OUT(KeyEvent.VK_PAGE_DOWN, KeyEvent.VK_MINUS),
  /** Back from a free camera to the own avatar. */
  FOLLOW(KeyEvent.VK_C),
  /** Shows or hides where a move's time goes. */
  NETWORK_GRAPH(KeyEvent.VK_F3),
  /** Keeps a picture of the window. */
  SCREENSHOT(KeyEvent.VK_F12),
  /** Opens the menu. */
  MENU(KeyEvent.VK_ESCAPE);

  private final List<Integer> defaults;

  MatchAction(Integer... defaults) {
    this.defaults = List.of(defaults);
  }

  /** The key codes of {@link KeyEvent} that mean this action where nobody chose others. */
  public List<Integer> defaults() {
    return defaults;
  }

  /** The default keys of all actions. */
  public static Map<MatchAction, List<Integer>> defaultKeys() {
    Map<MatchAction, List<Integer>> keys = new EnumMap<>(MatchAction.class);
    for (MatchAction action : values()) {
      keys.put(action, action.defaults);
    }
    return keys;
  }
}
