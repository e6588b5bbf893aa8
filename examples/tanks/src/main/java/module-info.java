/** An example: two teams of tanks. */
module org.malpan.examples.tanks {
  requires transitive org.malpan.game;

  exports org.malpan.examples.tanks;

  provides org.malpan.game.Game with
      org.malpan.examples.tanks.TanksGame;
}
