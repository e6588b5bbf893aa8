package org.malpan.desktop;

import org.malpan.client.FeedEnd;

/** What a {@link MatchPanel} asks of the one who shows it. Event thread. */
interface MatchListener {

  /** The player wants to leave the match. */
  void leave();

  /** The player wants the menu. */
  void menu();

  /** The player wants a picture of the window. */
  void screenshot();

  /** The match has begun for the player; said once for each {@link MatchPanel#start}. */
  void joined();

  /** The match is over; said once for each {@link MatchPanel#start}. */
  void ended(FeedEnd end);
}
