package org.malpan.desktop.page;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.malpan.client.Feed;
import org.malpan.client.HostedMatch;

/**
 * A match or a recording to be shown.
 *
 * @param title of the window meanwhile
 * @param feeds makes a new, unstarted feed for each try; called off the event thread, so that it
 *     may open files
 * @param hosted what is to be closed when the player leaves, where this process hosts the match
 */
public record Play(String title, Callable<? extends Feed> feeds, Optional<HostedMatch> hosted) {

  /** A match that this process does not host, or a recording. */
  public static Play of(String title, Callable<? extends Feed> feeds) {
    return new Play(title, feeds, Optional.empty());
  }
}
