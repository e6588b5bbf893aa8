package org.malpan.desktop;

import java.awt.event.KeyEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a key can do in a match or in a replay. */
enum MatchAction {
  MOVE_UP(KeyEvent.VK_UP, KeyEvent.VK_W),
  MOVE_DOWN(KeyEvent.VK_DOWN, KeyEvent.VK_S),
  MOVE_LEFT(KeyEvent.VK_LEFT, KeyEvent.VK_A),
  MOVE_RIGHT(KeyEvent.VK_RIGHT, KeyEvent.VK_D),
  ATTACK(KeyEvent.VK_SPACE),
  CHAT(KeyEvent.VK_ENTER, KeyEvent.VK_T),
  TURN_LEFT(KeyEvent.VK_Q),
  TURN_RIGHT(KeyEvent.VK_E),
  TILT_UP(KeyEvent.VK_R),
  TILT_DOWN(KeyEvent.VK_F),
  ZOOM_IN(KeyEvent.VK_PAGE_UP, KeyEvent.VK_PLUS),
  ZOOM_OUT(KeyEvent.VK_PAGE_DOWN, KeyEvent.VK_MINUS),
  /** Back from a free camera to the own avatar. */
  FOLLOW(KeyEvent.VK_C),
  NETWORK_GRAPH(KeyEvent.VK_F3),
  MENU(KeyEvent.VK_ESCAPE);

  private final List<Integer> defaults;

  MatchAction(Integer... defaults) {
    this.defaults = List.of(defaults);
  }

  /** The key codes of {@link KeyEvent} that mean this action where nobody chose others. */
  List<Integer> defaults() {
    return defaults;
  }

  /** The default keys of all actions. */
  static Map<MatchAction, List<Integer>> defaultKeys() {
    Map<MatchAction, List<Integer>> keys = new EnumMap<>(MatchAction.class);
    for (MatchAction action : values()) {
      keys.put(action, action.defaults);
    }
    return keys;
  }
}
