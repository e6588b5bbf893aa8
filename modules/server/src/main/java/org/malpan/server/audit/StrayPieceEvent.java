package org.malpan.server.audit;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A piece without a session was found and is taken off the board: a fault of the server. */
@Name("org.malpan.StrayPiece")
@Label("Stray Piece")
@Category("Malpan")
@Description("A player's piece had lost its session and was made to leave")
@StackTrace(false)
final class StrayPieceEvent extends Event {

  @Label("Player")
  int player;

  @Label("Name")
  String name;

  @Label("Stray Pieces So Far")
  long count;

  StrayPieceEvent(int player, String name, long count) {
    this.player = player;
    this.name = name;
    this.count = count;
  }
}
