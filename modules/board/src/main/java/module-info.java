/** Malpan's own game: its schema, its rules and its words. */
module org.malpan.board {
  requires transitive org.malpan.game;

  exports org.malpan.board;

  provides org.malpan.game.Game with
      org.malpan.board.BoardGame;
}
