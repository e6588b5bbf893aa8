package org.malpan.protocol;

/** What an encoded server frame means to an outbox that must make room. */
public enum FrameRole {
  /** An entity's place: a later one of the same entity supersedes it. */
  MOVED,
  /** An entity came, went or changed, or an event happened to it: a later full view replaces it. */
  VIEW,
  /** A line that a piece said: one more or less leaves the rest as it is. */
  CHAT,
  /** A round trip: it is soon asked for again. */
  ROUND_TRIP,
  /** Said once: answers, heartbeats, the welcome. */
  OTHER
}
