package org.malpan.desktop.text;

/** Texts of the page for a match of one's own. */
public enum HostPhrase implements Phrase {
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
  HOST_BAD_IO_MODEL
}
