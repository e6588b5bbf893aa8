package org.malpan.desktop.text;

/** Texts of the page of servers. */
public enum JoinPhrase implements Phrase {
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
  JOIN_STATE_OTHER_VERSION
}
