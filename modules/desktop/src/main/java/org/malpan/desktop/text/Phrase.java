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
  /** The same where there is little room. */
  MATCH_CHAT_HINT_SHORT,
  /** What the own piece is called. */
  MATCH_YOU,
  /** Heading of what happened. */
  MATCH_EVENTS,
  /** Event: who fell, and to whom. */
  MATCH_FELL,
  /** Event: who came. */
  MATCH_CAME,
  /** Event: who left. */
  MATCH_LEFT,
  /** Heading of the match told in sentences. */
  MATCH_NARRATION,
  /** Narration: who said what. */
  MATCH_NARRATION_SAID,
  /** Narration: the own hit points, and how many they are when whole. */
  MATCH_NARRATION_HP,
  /** Narration: a piece and its cell. */
  MATCH_NARRATION_AT,
  /** Narration: the own cell and who is near. */
  MATCH_NARRATION_NEAR,
  /** Narration: the own cell, and nobody near. */
  MATCH_NARRATION_ALONE,
  /** Heading of the list of players: how many. */
  MATCH_PLAYERS,
  /** The list, for screen readers. */
  MATCH_PLAYERS_LIST,
  /** What a screen reader says of the board. */
  MATCH_BOARD_NAME,
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
  /** There and back. */
  MATCH_ROUND_TRIP,
  /** The tick of the server. */
  MATCH_TICK,
  /** Packets that came in a second. */
  MATCH_PACKETS,
  /** Status: it is a recording. */
  MATCH_REPLAY,
  /** Status: board and pieces in view. */
  MATCH_BOARD,
  /** How many pieces are in view. */
  MATCH_IN_VIEW,
  /** Status: the cell of the own piece. */
  MATCH_YOU_STAND,
  /** Status: someone's cell. */
  MATCH_STANDS,
  /** The time line, for screen readers. */
  TIMELINE,
  /** Button: plays or pauses. */
  TIMELINE_PLAY,
  /** Button: to the start. */
  TIMELINE_START,
  /** Button: to the end. */
  TIMELINE_END,
  /** Button: ten seconds back. */
  TIMELINE_TEN_BACK,
  /** The same, in words. */
  TIMELINE_TEN_BACK_TIP,
  /** Button: ten seconds on. */
  TIMELINE_TEN_ON,
  /** The same, in words. */
  TIMELINE_TEN_ON_TIP,
  /** Button: one tick back. */
  TIMELINE_STEP_BACK,
  /** Button: one tick on. */
  TIMELINE_STEP_ON,
  /** How fast it plays, for screen readers. */
  TIMELINE_SPEED,
  /** How to change that. */
  TIMELINE_SPEED_TIP,
  /** Whose view is shown, for screen readers. */
  TIMELINE_FOLLOWED,
  /** How to change that. */
  TIMELINE_FOLLOWED_TIP,
  /** Nobody is followed. */
  TIMELINE_FREE,
  /** Where it is, for screen readers. */
  TIMELINE_POSITION,
  /** Where it is: ticks and times. */
  TIMELINE_AT,
  /** The same where there is little room: times. */
  TIMELINE_AT_SHORT,
  /** An event on the line: when and what. */
  TIMELINE_MARK,
  /** A place on the line: tick and time. */
  TIMELINE_TIP,
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
  /** Failure: another program has the port: which. */
  FAILED_PORT_TAKEN,
  /** Failure: a match does not start: why. */
  FAILED_NOT_STARTED,
  /** Failure: the name of a match: how long it may be. */
  FAILED_MATCH_NAME,
  /** Failure: the network cannot be asked: why. */
  FAILED_NOT_SEARCHED,
  /** Failure: a server is silent: how. */
  FAILED_NO_ANSWER,
  /** Failure: the folder of recordings: which, and why. */
  FAILED_FOLDER,
  /** Failure: a recording: why. */
  FAILED_UNREADABLE,
  /** Failure: a recording differs: tick, recorded, computed. */
  FAILED_STATE_DIFFERS,
  /** Failure: what players are told differs: tick, players. */
  FAILED_OUTPUT_DIFFERS,
  /** Failure: a name for a recording: which. */
  FAILED_RECORDING_NAME,
  /** Failure: a recording has that name: which. */
  FAILED_NAME_TAKEN,
  /** Failure: a recording keeps its name: why. */
  FAILED_NOT_RENAMED,
  /** Failure: a recording stays: why. */
  FAILED_NOT_DELETED,
  /** Failure: a recording does not come back: why. */
  FAILED_NOT_RESTORED,
  /** Failure: nothing is kept of the last minutes. */
  FAILED_NOT_KEPT,
  /** Failure: the last minutes are not saved: why. */
  FAILED_NOT_SAVED,
  /** Toast: where the damaged list of favourites is now. */
  TOAST_SERVERS_DAMAGED,
  /** Toast: the file of favourites, and why. */
  TOAST_SERVERS_UNREADABLE,
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
  /** Explains a model: what the lecture calls it, and how it works. */
  HOST_MODEL,
  /** How that I/O model works. */
  MODEL_THREAD_PER_SOCKET,
  /** How that I/O model works. */
  MODEL_POLLING,
  /** How that I/O model works. */
  MODEL_SELECT,
  /** How that I/O model works. */
  MODEL_MESSAGE_QUEUE,
  /** How that I/O model works. */
  MODEL_EVENT_SELECT,
  /** How that I/O model works. */
  MODEL_OVERLAPPED_EVENT,
  /** How that I/O model works. */
  MODEL_OVERLAPPED_CALLBACK,
  /** How that I/O model works. */
  MODEL_COMPLETION_PORT,
  /** How that I/O model works. */
  MODEL_COROUTINE,
  /** How that I/O model works. */
  MODEL_IO_URING,
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
  /** What that depends on. */
  SETTINGS_ANTIALIASING_NOTE,
  /** What it does. */
  SETTINGS_REDUCED_MOTION_NOTE,
  /** What it does. */
  SETTINGS_NARRATED_NOTE,
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
  PIECE_PAWN,

  // Servers to join, and recordings.
  /** Title of the servers to join. */
  JOIN_TITLE,
  /** The player's name. */
  JOIN_PLAYER,
  /** The name is not allowed. */
  JOIN_PLAYER_WRONG,
  /** The player's piece. */
  JOIN_PIECE,
  /** Where a server is. */
  JOIN_ADDRESS,
  /** An example of an address. */
  JOIN_ADDRESS_HINT,
  /** The address is none. */
  JOIN_ADDRESS_WRONG,
  /** Button: joins the typed address. */
  JOIN_DIRECT,
  /** Button: makes the typed address a favourite. */
  JOIN_KEEP,
  /** The list of servers, for screen readers. */
  JOIN_LIST,
  /** Button: joins the selected server. */
  JOIN_JOIN,
  /** Button: makes the selected server a favourite. */
  JOIN_FAVOUR,
  /** Button: gives a favourite a name. */
  JOIN_RENAME,
  /** Button: takes a server from the list. */
  JOIN_REMOVE,
  /** A server was taken from the list: its name. */
  JOIN_REMOVED,
  /** Button: puts it back. */
  JOIN_UNDO,
  /** A nickname is not allowed. */
  JOIN_NICKNAME_WRONG,
  /** Nothing is in the list. */
  JOIN_EMPTY,
  /** Heading: what a server is called. */
  JOIN_COLUMN_NAME,
  /** Heading: where it is known from. */
  JOIN_COLUMN_KIND,
  /** Heading: its address. */
  JOIN_COLUMN_ADDRESS,
  /** Heading: the round trip. */
  JOIN_COLUMN_PING,
  /** Heading: players now and at most. */
  JOIN_COLUMN_PLAYERS,
  /** Heading: size of the board. */
  JOIN_COLUMN_BOARD,
  /** Heading: whether it can be joined. */
  JOIN_COLUMN_STATE,
  /** From the favourites. */
  JOIN_KIND_FAVOURITE,
  /** From the network. */
  JOIN_KIND_LAN,
  /** From those joined before. */
  JOIN_KIND_RECENT,
  /** It has not answered yet. */
  JOIN_STATE_ASKING,
  /** It does not answer. */
  JOIN_STATE_SILENT,
  /** It can be joined: its version. */
  JOIN_STATE_FITS,
  /** It takes nobody more. */
  JOIN_STATE_FULL,
  /** It cannot be joined: its version. */
  JOIN_STATE_OTHER_VERSION,
  /** Title of the recordings. */
  REPLAYS_TITLE,
  /** The list, for screen readers. */
  REPLAYS_LIST,
  /** Button: plays it. */
  REPLAYS_PLAY,
  /** Button: plays it again and compares. */
  REPLAYS_VERIFY,
  /** Button: ends the verifying. */
  REPLAYS_CANCEL,
  /** Button: gives it a name. */
  REPLAYS_RENAME,
  /** Button: puts it aside. */
  REPLAYS_DELETE,
  /** It was put aside: its name. */
  REPLAYS_DELETED,
  /** Button: takes it back. */
  REPLAYS_UNDO,
  /** Button: opens the folder in the system's program. */
  REPLAYS_FOLDER,
  /** Button: copies where the folder is, where the system has no program to open it. */
  REPLAYS_COPY_FOLDER,
  /** It was copied: where. */
  REPLAYS_FOLDER_COPIED,
  /** It could neither be opened nor copied: where. */
  REPLAYS_FOLDER_AT,
  /** How the list is sorted. */
  REPLAYS_SORT,
  /** The newest first. */
  REPLAYS_SORT_NEWEST,
  /** By name. */
  REPLAYS_SORT_NAME,
  /** The longest first. */
  REPLAYS_SORT_LONGEST,
  /** The largest first. */
  REPLAYS_SORT_LARGEST,
  /** The folder is being read. */
  REPLAYS_LOADING,
  /** There is none: the folder. */
  REPLAYS_EMPTY,
  /** Heading: the middle of the match. */
  REPLAYS_COLUMN_PICTURE,
  /** Heading: its name. */
  REPLAYS_COLUMN_NAME,
  /** Heading: how long it is. */
  REPLAYS_COLUMN_LENGTH,
  /** Heading: how many played. */
  REPLAYS_COLUMN_PLAYERS,
  /** Heading: when it was recorded. */
  REPLAYS_COLUMN_DATE,
  /** Heading: bytes. */
  REPLAYS_COLUMN_SIZE,
  /** Heading: whether it is whole. */
  REPLAYS_COLUMN_STATE,
  /** It cannot be read: why. */
  REPLAYS_BROKEN,
  /** Its end is missing. */
  REPLAYS_CUT,
  /** It is being verified: percent. */
  REPLAYS_VERIFYING,
  /** Every state was as recorded: ticks. */
  REPLAYS_VERIFIED,
  /** It differs: where. */
  REPLAYS_ODD;

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
