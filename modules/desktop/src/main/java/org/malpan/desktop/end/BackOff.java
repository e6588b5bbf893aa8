package org.malpan.desktop.end;

/** How long to wait before the next try: 1, 2, 4 … 30 seconds, from 1 again after a success. */
public final class BackOff {

  private static final int MOST_SECONDS = 30;

  private int tries;

  /** The seconds before the next try, which counts as begun. */
  public int next() {
    int seconds = (int) Math.min(MOST_SECONDS, 1L << Math.min(tries, 30));
    tries++;
    return seconds;
  }

  /** Tries since the last success. */
  public int tries() {
    return tries;
  }

  /** A try succeeded. */
  public void succeeded() {
    tries = 0;
  }
}
