/** The words that the wire and the world share: piece kinds, directions, board sizes. */
module org.malpan.board {
  exports org.malpan.board;
}
