package org.malpan.replay;

import org.malpan.client.Playback;

/**
 * What the viewer of a recording wants, left by any thread for the one that plays. Newer wishes
 * replace older ones of their kind, so that nothing piles up while a seek is on its way.
 */
final class PlaybackWishes {

  /** How often a file that is still being written is looked at. */
  static final long GROWTH_MILLIS = 200;

  /** A wait without anything to wait for but wishes. */
  static final long LONG_MILLIS = 3_600_000;

  /** Steps that can be pending in either direction. */
  private static final int MOST_STEPS = 1_000_000_000;

  /**
   * The wishes at one moment.
   *
   * @param seek a tick to go to, or -1
   * @param steps ticks to go on from there, or from the present one
   * @param restart whether to begin again in case the end is reached
   * @param player to follow, or below 0 for none
   * @param name of the player to follow; null to go by the id
   * @param lookX column of the free camera; -1 until one is chosen
   */
  record Wish(
      long version,
      boolean closed,
      boolean playing,
      boolean restart,
      double speed,
      long seek,
      int steps,
      int player,
      String name,
      int lookX,
      int lookY) {}

  private long version;
  private boolean closed;
  private boolean playing = true;
  private boolean restart;
  private double speed = 1;
  private long seek = -1;
  private int steps;
  private int player;
  private String name;
  private int lookX = -1;
  private int lookY = -1;

  synchronized void play() {
    playing = true;
    restart = true;
    changed();
  }

  synchronized void pause() {
    playing = false;
    changed();
  }

  synchronized void speed(double factor) {
    if (!(factor >= Playback.SLOWEST && factor <= Playback.FASTEST)) {
      throw new IllegalArgumentException(
          "speed %s: %s to %s are allowed".formatted(factor, Playback.SLOWEST, Playback.FASTEST));
    }
    speed = factor;
    changed();
  }

  synchronized void step(int ticks) {
    playing = false;
    steps = Math.clamp((long) steps + ticks, -MOST_STEPS, MOST_STEPS);
    changed();
  }

  synchronized void seek(long tick) {
    seek = Math.max(0, tick);
    steps = 0;
    changed();
  }

  synchronized void follow(int id) {
    player = id;
    name = null;
    changed();
  }

  synchronized void followNamed(String wanted) {
    name = wanted;
    changed();
  }

  synchronized void look(int x, int y) {
    lookX = Math.max(0, x);
    lookY = Math.max(0, y);
    changed();
  }

  synchronized void close() {
    closed = true;
    changed();
  }

  private void changed() {
    version++;
    notifyAll();
  }

  synchronized boolean isPlaying() {
    return playing;
  }

  synchronized double speed() {
    return speed;
  }

  /** What is wanted; what is to be done once only is not in the next. */
  synchronized Wish take() {
    Wish wish = peek();
    restart = false;
    seek = -1;
    steps = 0;
    return wish;
  }

  private synchronized Wish peek() {
    return new Wish(
        version, closed, playing, restart, speed, seek, steps, player, name, lookX, lookY);
  }

  /** The end is reached: pauses, unless the viewer has wished something since. */
  synchronized void pauseAtEnd(long seen) {
    if (version == seen) {
      playing = false;
    }
  }

  /** Waits until there is a wish newer than that one, or the time is over. */
  synchronized void await(long seen, long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (version == seen) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  /** Waits until the file has more; false when nothing more will come or the viewer has left. */
  boolean awaitMore(ReplayFile file) throws ReplayFormatException, InterruptedException {
    while (!file.refresh()) {
      PlaybackWishes.Wish now = peek();
      if (now.closed() || file.isComplete()) {
        return false;
      }
      await(now.version(), GROWTH_MILLIS);
    }
    return true;
  }
}
