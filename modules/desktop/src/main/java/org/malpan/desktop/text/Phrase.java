package org.malpan.desktop.text;

/** Each text that the window shows; the bundles have its words by the constant's name. */
public enum Phrase {
  /** Heading of what was said. */
  MATCH_CHAT,
  /** What was said, for screen readers. */
  MATCH_CHAT_HISTORY,
  /** Where one writes, for screen readers. */
  MATCH_CHAT_LINE,
  /** In the empty line to write in. */
  MATCH_CHAT_HINT,
  /** Heading of what happened. */
  MATCH_EVENTS,
  /** Event: who fell, and to whom. */
  MATCH_FELL,
  /** Event: who came. */
  MATCH_CAME,
  /** Event: who left. */
  MATCH_LEFT,
  /** Heading of the list of players: how many. */
  MATCH_PLAYERS,
  /** The list, for screen readers. */
  MATCH_PLAYERS_LIST,
  /** The map, for screen readers. */
  MATCH_MAP,
  /** The network graph, for screen readers. */
  MATCH_GRAPH,
  /** Where a move's time goes: milliseconds there and back. */
  MATCH_DELAY_NETWORK,
  /** Where a move's time goes: milliseconds of waiting in the server. */
  MATCH_DELAY_QUEUE,
  /** Where a move's time goes: milliseconds for the tick. */
  MATCH_DELAY_TICK,
  /** Where a move's time goes: milliseconds to the screen. */
  MATCH_DELAY_CLIENT,
  /** The status line, for screen readers. */
  MATCH_CONNECTION,
  /** Status: no welcome yet. */
  MATCH_CONNECTING,
  /** Status: round trip, tick, packets a second. */
  MATCH_CONNECTED,
  /** Status: it is a recording. */
  MATCH_REPLAY,
  /** Status: board and pieces in view. */
  MATCH_BOARD,
  /** Status: the cell of the own piece. */
  MATCH_YOU_STAND,
  /** Status: someone's cell. */
  MATCH_STANDS,
  /** Heading of the end of a match. */
  END_TITLE,
  /** Button: joins again. */
  END_RECONNECT,
  /** Button: closes the window. */
  END_CLOSE;

  /**
   * In the language in use.
   *
   * @param arguments for the format of the text, as many as it names
   */
  public String text(Object... arguments) {
    return in(Language.inUse(), arguments);
  }

  /** In that language. */
  String in(Language language, Object... arguments) {
    String pattern = language.texts().getString(name());
    return arguments.length == 0 ? pattern : String.format(language.locale(), pattern, arguments);
  }
}
