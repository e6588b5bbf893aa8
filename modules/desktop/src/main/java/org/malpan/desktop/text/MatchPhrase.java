package org.malpan.desktop.text;

/** Texts of what a match shows. */
public enum MatchPhrase implements Phrase {
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
  /** Event: stands for a piece that is out of view. */
  MATCH_SOMEONE,
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
  PIECE_PAWN
}
