/**
 * For tests of games: the contract of every game, as tests that a game's own test class inherits.
 */
module org.malpan.game.testing {
  requires transitive org.malpan.game;
  requires transitive org.malpan.world;
  requires transitive org.junit.jupiter.api;
  requires jdk.management;

  exports org.malpan.game.testing;
}
