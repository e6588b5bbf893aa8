package org.malpan.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a {@link Screen} is to show.
 *
 * @param title of the window
 * @param feeds makes a new, unstarted feed for each try to connect to the match that the window
 *     opens with; empty to open with the start screen
 * @param lobby what else the player can start; empty for nothing but that match
 * @param configFolder where the player's settings are kept, made when first needed; empty to keep
 *     none
 * @param limit closes the window after this time; empty for never
 * @param screenshot where a PNG of the window is written just before it closes; empty for nowhere
 */
public record ScreenRequest(
    String title,
    Optional<Supplier<Feed>> feeds,
    Optional<Lobby> lobby,
    Optional<Path> configFolder,
    Optional<Duration> limit,
    Optional<Path> screenshot) {

  /** Checks that there is anything to show. */
  public ScreenRequest {
    if (feeds.isEmpty() && lobby.isEmpty()) {
      throw new IllegalArgumentException("neither a match nor a lobby to show");
    }
  }

  /** Nothing but one match, for as long as the player likes. */
  public static ScreenRequest match(String title, Supplier<Feed> feeds) {
    return new ScreenRequest(
        title,
        Optional.of(feeds),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
