package org.malpan.desktop.settings;

import org.malpan.desktop.MatchAction;
import org.malpan.desktop.text.Phrase;

/** What actions are called. */
final class ActionNames {

  private ActionNames() {}

  static Phrase of(MatchAction action) {
    return switch (action) {
      case MOVE_UP -> Phrase.ACTION_MOVE_UP;
      case MOVE_DOWN -> Phrase.ACTION_MOVE_DOWN;
      case MOVE_LEFT -> Phrase.ACTION_MOVE_LEFT;
      case MOVE_RIGHT -> Phrase.ACTION_MOVE_RIGHT;
      case ATTACK -> Phrase.ACTION_ATTACK;
      case CHAT -> Phrase.ACTION_CHAT;
      case TURN_LEFT -> Phrase.ACTION_TURN_LEFT;
      case TURN_RIGHT -> Phrase.ACTION_TURN_RIGHT;
      case TILT_UP -> Phrase.ACTION_TILT_UP;
      case TILT_DOWN -> Phrase.ACTION_TILT_DOWN;
      case ZOOM_IN -> Phrase.ACTION_ZOOM_IN;
      case ZOOM_OUT -> Phrase.ACTION_ZOOM_OUT;
      case FOLLOW -> Phrase.ACTION_FOLLOW;
      case NETWORK_GRAPH -> Phrase.ACTION_NETWORK_GRAPH;
      case SCREENSHOT -> Phrase.ACTION_SCREENSHOT;
      case MENU -> Phrase.ACTION_MENU;
    };
  }
}
