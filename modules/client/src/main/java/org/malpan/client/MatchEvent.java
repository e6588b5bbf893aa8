package org.malpan.client;

/**
 * Something that happened in view, for a feed of events.
 *
 * @param number counts a view's events from 1
 * @param kind of event
 * @param name whom it happened to, empty for a piece out of view
 * @param other who did it, empty where nobody did or it is out of view
 */
public record MatchEvent(long number, Kind kind, String name, String other) {

  /** Kinds of events. */
  public enum Kind {
    /** A piece lost its last hit point to another. */
    FELL,
    /** A player or piece came; told only where the whole board is in view. */
    CAME,
    /** A player or piece left; told only where the whole board is in view. */
    LEFT
  }
}
