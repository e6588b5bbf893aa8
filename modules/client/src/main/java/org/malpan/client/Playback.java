package org.malpan.client;

import java.util.List;

/**
 * A feed whose time is the viewer's: a recording. What it shows reaches the listener as packets, as
 * a server's would; a jump in time begins with a new {@link
 * org.malpan.protocol.ServerPacket.Welcome}. Thread-safe; no call waits for the playing.
 */
public interface Playback extends Feed {

  /** The slowest speed. */
  double SLOWEST = 1.0 / 8;

  /** The fastest speed. */
  double FASTEST = 64;

  /** Where it is, at this moment. */
  PlaybackStatus status();

  /**
   * What lies on the time line, by rising tick: an immutable list, and a new one whenever more was
   * found. The recording is searched in the background, so a long one's marks come bit by bit.
   */
  List<TimelineMark> marks();

  /** Who plays at the present tick, by rising id: whom one can follow. */
  List<PlaybackPlayer> players();

  /** Goes on from here; from the start when it had reached the end. */
  void play();

  /** Stops at the present tick. */
  void pause();

  /**
   * Sets how fast it plays.
   *
   * @param factor of real time, {@link #SLOWEST} to {@link #FASTEST}
   * @throws IllegalArgumentException beyond those
   */
  void speed(double factor);

  /**
   * Pauses and goes some ticks on, or back.
   *
   * @param ticks how many; below 0 for back
   */
  void step(int ticks);

  /**
   * Goes to a tick; playing or paused stays as it was.
   *
   * @param tick the next to be seen; kept within the recording
   */
  void seek(long tick);

  /**
   * Shows what this player sees, from now on and whenever there is such a player.
   *
   * @param player a piece's id, or below 0 for the free camera
   */
  void follow(int player);

  /**
   * Where the free camera looks: it sees the pieces around this cell. Its {@link
   * org.malpan.protocol.ServerPacket.Welcome} has an id below 0, this cell, and how far it sees.
   *
   * @param x column of the board
   * @param y row of the board
   */
  void look(int x, int y);
}
