package org.malpan.desktop.end;

import java.util.Optional;
import org.malpan.client.FeedEnd;

/**
 * What is to be done about a match that ended: whether and when to try again. Counts seconds that
 * its owner tells it. Event thread.
 */
public final class Reconnection {

  private final BackOff backOff = new BackOff();
  private Optional<FeedEnd> end = Optional.empty();
  private int secondsLeft;
  private boolean automatic;

  /** The match has ended. */
  public void ended(FeedEnd how) {
    end = Optional.of(how);
    automatic = EndWords.mayPass(how);
    secondsLeft = automatic ? backOff.next() : 0;
  }

  /**
   * A second has passed.
   *
   * @return whether it is time to try
   */
  public boolean second() {
    if (!automatic) {
      return false;
    }
    secondsLeft--;
    automatic = secondsLeft > 0;
    return !automatic;
  }

  /** Waits for the player from now on. */
  public void cancel() {
    automatic = false;
  }

  /** The player is in a match again. */
  public void succeeded() {
    backOff.succeeded();
    cancel();
  }

  /** Whether a try is coming by itself. */
  public boolean isAutomatic() {
    return automatic;
  }

  /** Until that try. */
  public int secondsLeft() {
    return secondsLeft;
  }

  /** Tries by itself since the last success. */
  public int tries() {
    return backOff.tries();
  }

  /** How the match ended. */
  public Optional<FeedEnd> end() {
    return end;
  }
}
