package org.malpan.client;

/**
 * Something on the time line of a {@link Playback}.
 *
 * @param tick after which it is so
 * @param kind of mark
 * @param text one line for people: who and what; empty for a keyframe
 */
public record TimelineMark(long tick, Kind kind, String text) {

  /** Kinds of marks. */
  public enum Kind {
    /** A place that can be gone to at once. */
    KEYFRAME,
    /** A player came. */
    JOIN,
    /** A player left. */
    LEAVE,
    /** A piece fell. */
    FALL,
    /** Someone spoke. */
    CHAT
  }
}
