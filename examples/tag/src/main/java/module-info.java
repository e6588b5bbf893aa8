/** An example: the game of tag. */
module org.malpan.examples.tag {
  requires transitive org.malpan.game;

  exports org.malpan.examples.tag;

  provides org.malpan.game.Game with
      org.malpan.examples.tag.TagGame;
}
