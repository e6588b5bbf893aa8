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

  // Servers to join, and recordings.
  /** Button: to the page before. */
  LIST_BACK,
  /** Title of the servers to join. */
  JOIN_TITLE,
  /** The player's name. */
  JOIN_PLAYER,
  /** The name is not allowed. */
  JOIN_PLAYER_WRONG,
  /** The player's piece. */
  JOIN_PIECE,
  /** A piece. */
  JOIN_KING,
  /** A piece. */
  JOIN_QUEEN,
  /** A piece. */
  JOIN_ROOK,
  /** A piece. */
  JOIN_BISHOP,
  /** A piece. */
  JOIN_KNIGHT,
  /** A piece. */
  JOIN_PAWN,
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
