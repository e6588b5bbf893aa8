package org.malpan.client;

/**
 * Something on the time line of a {@link Playback}.
 *
 * @param tick after which it is so
 * @param kind of mark
 * @param name of whom it is, empty for a keyframe
 * @param other what was said, or to whom a piece fell; else empty
 */
public record TimelineMark(long tick, Kind kind, String name, String other) {

  /** A keyframe at that tick. */
  public static TimelineMark keyframe(long tick) {
    return new TimelineMark(tick, Kind.KEYFRAME, "", "");
  }

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
