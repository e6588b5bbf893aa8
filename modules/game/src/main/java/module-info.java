/**
 * What a game is: a {@linkplain org.malpan.game.Schema schema} of what there is and what players
 * can do, and {@linkplain org.malpan.game.Rules rules} that act on an {@linkplain
 * org.malpan.game.Arena arena}. No socket, clock, thread, file or unseeded randomness.
 */
module org.malpan.game {
  exports org.malpan.game;

  uses org.malpan.game.Game;
}
