package org.malpan.desktop.text;

/** Texts of a recording's time line. */
public enum TimelinePhrase implements Phrase {
  /** The time line, for screen readers. */
  TIMELINE,
  /** Button: plays or pauses. */
  TIMELINE_PLAY,
  /** Button: to the start. */
  TIMELINE_START,
  /** Button: to the end. */
  TIMELINE_END,
  /** Button: ten seconds back. */
  TIMELINE_TEN_BACK,
  /** The same, in words. */
  TIMELINE_TEN_BACK_TIP,
  /** Button: ten seconds on. */
  TIMELINE_TEN_ON,
  /** The same, in words. */
  TIMELINE_TEN_ON_TIP,
  /** Button: one tick back. */
  TIMELINE_STEP_BACK,
  /** Button: one tick on. */
  TIMELINE_STEP_ON,
  /** How fast it plays, for screen readers. */
  TIMELINE_SPEED,
  /** How to change that. */
  TIMELINE_SPEED_TIP,
  /** Whose view is shown, for screen readers. */
  TIMELINE_FOLLOWED,
  /** How to change that. */
  TIMELINE_FOLLOWED_TIP,
  /** Nobody is followed. */
  TIMELINE_FREE,
  /** Where it is, for screen readers. */
  TIMELINE_POSITION,
  /** Where it is: ticks and times. */
  TIMELINE_AT,
  /** The same where there is little room: times. */
  TIMELINE_AT_SHORT,
  /** An event on the line: when and what. */
  TIMELINE_MARK,
  /** A place on the line: tick and time. */
  TIMELINE_TIP
}
