package org.malpan.server.audit;

/** Knows which pieces have sessions. Tick thread. */
public interface PieceHolders {

  /** Sets what each player's piece belongs to; those that are not set belong to nothing. */
  void mark(PieceHold[] holds);

  /** Joins and leaves of sessions that ticks have taken so far. */
  long turnsTaken();

  /** Joins and leaves that wait for a tick. */
  int turnsWaiting();
}
