package org.malpan.desktop.settings;

import org.malpan.desktop.MatchAction;
import org.malpan.desktop.text.Phrase;
import org.malpan.desktop.text.SettingsPhrase;

/** What actions are called. */
final class ActionNames {

  private ActionNames() {}

  static Phrase of(MatchAction action) {
    return switch (action) {
      case MOVE_UP -> SettingsPhrase.ACTION_MOVE_UP;
      case MOVE_DOWN -> SettingsPhrase.ACTION_MOVE_DOWN;
      case MOVE_LEFT -> SettingsPhrase.ACTION_MOVE_LEFT;
      case MOVE_RIGHT -> SettingsPhrase.ACTION_MOVE_RIGHT;
      case ATTACK -> SettingsPhrase.ACTION_ATTACK;
      case CHAT -> SettingsPhrase.ACTION_CHAT;
      case TURN_LEFT -> SettingsPhrase.ACTION_TURN_LEFT;
      case TURN_RIGHT -> SettingsPhrase.ACTION_TURN_RIGHT;
      case TILT_UP -> SettingsPhrase.ACTION_TILT_UP;
      case TILT_DOWN -> SettingsPhrase.ACTION_TILT_DOWN;
      case ZOOM_IN -> SettingsPhrase.ACTION_ZOOM_IN;
      case ZOOM_OUT -> SettingsPhrase.ACTION_ZOOM_OUT;
      case FOLLOW -> SettingsPhrase.ACTION_FOLLOW;
      case NETWORK_GRAPH -> SettingsPhrase.ACTION_NETWORK_GRAPH;
      case SCREENSHOT -> SettingsPhrase.ACTION_SCREENSHOT;
      case MENU -> SettingsPhrase.ACTION_MENU;
    };
  }
}
