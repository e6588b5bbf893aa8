package org.malpan.server.audit;

import java.util.concurrent.TimeUnit;

/** Counts and reports stray pieces: each as an event, the first of a minute in the log. */
public final class StrayPieces {

  private static final System.Logger LOG = System.getLogger(StrayPieces.class.getName());
  private static final long LOG_NANOS = TimeUnit.MINUTES.toNanos(1);

  private volatile long count;

  // Of the tick thread.
  private long lastLogNanos;
  private boolean logged;

  /** None so far. */
  public StrayPieces() {}

  /** One more was found. Tick thread. */
  public void found(int player, String name, long nowNanos) {
    long found = count + 1;
    count = found;
    new StrayPieceEvent(player, name, found).commit();
    if (!logged || nowNanos - lastLogNanos >= LOG_NANOS) {
      logged = true;
      lastLogNanos = nowNanos;
      LOG.log(
          System.Logger.Level.ERROR,
          "player %d has a piece and no session: it leaves (%d such pieces so far)"
              .formatted(player, found));
    }
  }

  /** How many were found so far. Any thread. */
  public long count() {
    return count;
  }
}
