package org.malpan.desktop.text;

/** Texts of the page of recordings. */
public enum ReplaysPhrase implements Phrase {
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
  REPLAYS_ODD
}
