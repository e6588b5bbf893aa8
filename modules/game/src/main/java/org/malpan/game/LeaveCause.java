package org.malpan.game;

/** Why a player is gone; part of the journal, so order and number never change. */
public enum LeaveCause {
  /** The player said so. */
  LEFT,
  /** The connection closed or broke. */
  DISCONNECTED,
  /** Nothing was heard for too long. */
  TIMED_OUT,
  /** The server ended the session for breaking a limit or the protocol. */
  EXPELLED,
  /** The server stopped. */
  SERVER_STOPPED
}
