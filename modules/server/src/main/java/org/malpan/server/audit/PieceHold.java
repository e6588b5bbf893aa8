package org.malpan.server.audit;

/** What a player's piece belongs to. */
public enum PieceHold {
  /**
   * A session that plays, or a player who may still log in again; or the piece is about to leave.
   */
  HELD,
  /** A session that was told to end and whose link has not closed yet. */
  ENDING,
  /** Nothing that will ever end it. */
  NONE
}
