/** Malpan's own game: its schema, its rules and its words. */
module org.malpan.board {
  requires transitive org.malpan.game;
  requires transitive org.malpan.world;

  exports org.malpan.board;

  provides org.malpan.game.Game with
      org.malpan.board.BoardGame;
  provides org.malpan.world.FormerStates with
      org.malpan.board.FormerBoardStates;
}
