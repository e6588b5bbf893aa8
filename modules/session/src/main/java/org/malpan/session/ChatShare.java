package org.malpan.session;

/**
 * The bytes a second that chat may take of one outbox, from all speakers together. Lines beyond the
 * limit are left out and counted, and the peer is told how many. Tick thread.
 */
public final class ChatShare {

  private static final long SECOND_NANOS = 1_000_000_000;

  private final int bytesPerSecond;

  /** When the second that is counted has begun, if one has. */
  private long secondNanos;

  private boolean hasBegun;
  private int bytes;
  private int leftOut;

  /** Whether somebody knows that the peer is to be told. */
  private boolean isNoted;

  ChatShare(int bytesPerSecond) {
    this.bytesPerSecond = bytesPerSecond;
  }

  /** Whether there is room for a line of that length, which is then taken; else it is left out. */
  public boolean takes(int length, long nowNanos) {
    if (!hasBegun || nowNanos - secondNanos >= SECOND_NANOS) {
      begin(nowNanos);
    }
    if (bytes + length > bytesPerSecond) {
      leftOut++;
      return false;
    }
    bytes += length;
    return true;
  }

  private void begin(long nowNanos) {
    hasBegun = true;
    secondNanos = nowNanos;
    bytes = 0;
  }

  /** So many lines had no room elsewhere. */
  void leaveOut(int lines) {
    leftOut += lines;
  }

  /** Whether lines were left out of which nobody knows yet; the caller does from now on. */
  boolean noteLeftOut() {
    boolean isNew = leftOut > 0 && !isNoted;
    isNoted |= isNew;
    return isNew;
  }

  /** How many lines were left out until the second was over, 0 before that. */
  int takeLeftOut(long nowNanos) {
    if (!hasBegun) {
      begin(nowNanos);
    }
    if (nowNanos - secondNanos < SECOND_NANOS) {
      return 0;
    }
    begin(nowNanos);
    int lines = leftOut;
    leftOut = 0;
    isNoted = false;
    return lines;
  }
}
