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
  END_CLOSE,
  /** Button: to the page before the match. */
  END_BACK,
  /** Button: no more tries by itself. */
  END_STOP_TRYING,
  /** Seconds to the next try, and its number. */
  END_COUNTDOWN,
  /** Why a match is over. */
  ENDED_LEFT,
  /** Why a match is over. */
  ENDED_SERVER_STOPPING,
  /** Why a match is over. */
  ENDED_BAD_MAGIC,
  /** Why a match is over. */
  ENDED_UNSUPPORTED_VERSION,
  /** Why a match is over. */
  ENDED_PROTOCOL_VIOLATION,
  /** Why a match is over. */
  ENDED_LOGIN_REFUSED,
  /** Why a match is over. */
  ENDED_LOGIN_TIMEOUT,
  /** Why a match is over. */
  ENDED_IDLE_TIMEOUT,
  /** Why a match is over. */
  ENDED_RATE_LIMIT,
  /** Why a match is over. */
  ENDED_INBOX_FULL,
  /** Why a match is over. */
  ENDED_SLOW_CONSUMER,
  /** Why a match is over. */
  ENDED_SERVER_FULL,
  /** Why a match is over. */
  ENDED_ADDRESS_LIMIT,
  /** Why a match is over. */
  ENDED_INTERNAL_ERROR,
  /** Why a match is over. */
  ENDED_TAKEN_OVER,
  /** Why a match is over: the address. */
  ENDED_NO_SERVER,
  /** Why a match is over: the address. */
  ENDED_LOST,
  /** Why a match is over: the address, and how. */
  ENDED_FAILED,
  /** Why a match is over: the address, and seconds. */
  ENDED_SILENT,
  /** Why a match is over: the address, and seconds. */
  ENDED_UNREACHABLE,
  /** Button: to the page before. */
  PAGE_BACK,
  /** Button: says no more of this. */
  TOAST_DISMISS,
  /** Toast: the file that was written. */
  TOAST_SAVED,
  /** Toast: why a file was not written. */
  TOAST_NOT_SAVED,
  /** Toast: why the board cannot be drawn. */
  TOAST_NO_GRAPHICS,
  /** Toast: where the damaged file is now. */
  TOAST_SETTINGS_DAMAGED,
  /** Toast: the file, and why. */
  TOAST_SETTINGS_UNREADABLE,
  /** Heading of the menu in a match. */
  MENU_TITLE,
  /** Heading of the menu in a recording. */
  MENU_TITLE_REPLAY,
  /** Menu: back to the board. */
  MENU_RESUME,
  /** Menu: keeps a picture. */
  MENU_SCREENSHOT,
  /** Menu: the last minutes as a recording. */
  MENU_SAVE_LAST_MINUTES,
  /** Menu: out of the match. */
  MENU_LEAVE,
  /** Menu: ends the match that is hosted here. */
  MENU_END_HOSTED,
  /** Menu: out of the recording. */
  MENU_CLOSE_REPLAY,
  /** The game's name. */
  START_NAME,
  /** Below the name. */
  START_CLAIM,
  /** Button: a match with bots at once. */
  START_PLAY,
  /** Button: to the servers of others. */
  START_JOIN,
  /** Button: to the recordings. */
  START_REPLAYS,
  /** Button: closes the window. */
  START_QUIT,
  /** Page: a match to be hosted. */
  HOST_TITLE,
  /** Heading of fields. */
  HOST_HEADING_MATCH,
  /** Heading of fields. */
  HOST_HEADING_NETWORK,
  /** Field: what others see. */
  HOST_NAME,
  /** Field: a board by name. */
  HOST_BOARD,
  /** Field: columns and rows. */
  HOST_BOARD_SIZE,
  /** A board's name. */
  HOST_BOARD_CHESS,
  /** A board's name. */
  HOST_BOARD_HALL,
  /** A board's name. */
  HOST_BOARD_FIELD,
  /** A board's name. */
  HOST_BOARD_LAND,
  /** No board with a name. */
  HOST_BOARD_OWN,
  /** Field: how many can play. */
  HOST_PLAYERS,
  /** Field: how many of them are bots. */
  HOST_BOTS,
  /** Field: how many NPCs. */
  HOST_NPCS,
  /** Check box. */
  HOST_RECORDED,
  /** Field: the TCP port. */
  HOST_PORT,
  /** Explains port 0. */
  HOST_PORT_ANY,
  /** Check box. */
  HOST_ON_LAN,
  /** Explains that check box. */
  HOST_ON_LAN_NOTE,
  /** Explains a model: what the lecture calls it, what it waits with, threads. */
  HOST_MODEL,
  /** Field: how it is served. */
  HOST_IO_MODEL,
  /** Button: starts hosting. */
  HOST_START,
  /** While the server starts. */
  HOST_STARTING,
  /** Why it did not start. */
  HOST_FAILED,
  /** What is wrong: most characters. */
  HOST_BAD_NAME,
  /** What is wrong: most cells. */
  HOST_BAD_BOARD,
  /** What is wrong: least and most. */
  HOST_BAD_NUMBER,
  /** What is wrong: most bots. */
  HOST_TOO_MANY_BOTS,
  /** What is wrong: cells. */
  HOST_TOO_MANY_NPCS,
  /** What is wrong. */
  HOST_BAD_IO_MODEL,
  /** Page: settings. */
  SETTINGS_TITLE,
  /** Heading of fields. */
  SETTINGS_HEADING_PLAYER,
  /** Heading of fields. */
  SETTINGS_HEADING_WINDOW,
  /** Heading of fields. */
  SETTINGS_HEADING_BOARD,
  /** Heading of fields. */
  SETTINGS_HEADING_ACCESS,
  /** Heading of fields. */
  SETTINGS_HEADING_KEYS,
  /** Field. */
  SETTINGS_NAME,
  /** What is wrong: most characters. */
  SETTINGS_BAD_NAME,
  /** Field. */
  SETTINGS_PIECE,
  /** Field; also in English, for whoever cannot read the rest. */
  SETTINGS_LANGUAGE,
  /** Field. */
  SETTINGS_THEME,
  /** A theme. */
  SETTINGS_THEME_SYSTEM,
  /** A theme. */
  SETTINGS_THEME_LIGHT,
  /** A theme. */
  SETTINGS_THEME_DARK,
  /** Field. */
  SETTINGS_ACCENT,
  /** A colour. */
  SETTINGS_ACCENT_AMBER,
  /** A colour. */
  SETTINGS_ACCENT_BLUE,
  /** A colour. */
  SETTINGS_ACCENT_GREEN,
  /** A colour. */
  SETTINGS_ACCENT_PURPLE,
  /** A colour. */
  SETTINGS_ACCENT_RED,
  /** Field. */
  SETTINGS_SCALE,
  /** As the system has it. */
  SETTINGS_AUTOMATIC,
  /** Field. */
  SETTINGS_FRAMES,
  /** A frame limit. */
  SETTINGS_FRAMES_EACH,
  /** Check box. */
  SETTINGS_ANTIALIASING,
  /** Check box. */
  SETTINGS_SHADOWS,
  /** Check box. */
  SETTINGS_REDUCED_MOTION,
  /** Check box. */
  SETTINGS_NARRATED,
  /** Button: one more key. */
  KEYS_ADD,
  /** The same for screen readers: the action. */
  KEYS_ADD_TO,
  /** For screen readers: key and action. */
  KEYS_REMOVE,
  /** Button: the keys an action comes with. */
  KEYS_RESET,
  /** The same for screen readers: the action. */
  KEYS_RESET_OF,
  /** Button: all keys as they come. */
  KEYS_RESET_ALL,
  /** While an action waits. */
  KEYS_PRESS,
  /** The key and the action that has it. */
  KEYS_CONFLICT,
  /** Button: takes the key away from the other action. */
  KEYS_TAKE_OVER,
  /** Button: leaves all as it is. */
  KEYS_GIVE_UP,
  /** Most keys of an action. */
  KEYS_FULL,
  /** An action. */
  ACTION_MOVE_UP,
  /** An action. */
  ACTION_MOVE_DOWN,
  /** An action. */
  ACTION_MOVE_LEFT,
  /** An action. */
  ACTION_MOVE_RIGHT,
  /** An action. */
  ACTION_ATTACK,
  /** An action. */
  ACTION_CHAT,
  /** An action. */
  ACTION_TURN_LEFT,
  /** An action. */
  ACTION_TURN_RIGHT,
  /** An action. */
  ACTION_TILT_UP,
  /** An action. */
  ACTION_TILT_DOWN,
  /** An action. */
  ACTION_ZOOM_IN,
  /** An action. */
  ACTION_ZOOM_OUT,
  /** An action. */
  ACTION_FOLLOW,
  /** An action. */
  ACTION_NETWORK_GRAPH,
  /** An action. */
  ACTION_SCREENSHOT,
  /** An action. */
  ACTION_MENU,
  /** A piece. */
  PIECE_KING,
  /** A piece. */
  PIECE_QUEEN,
  /** A piece. */
  PIECE_ROOK,
  /** A piece. */
  PIECE_BISHOP,
  /** A piece. */
  PIECE_KNIGHT,
  /** A piece. */
  PIECE_PAWN;

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
