package org.malpan.protocol;

/** What an encoded server frame means to an outbox that must make room. */
public enum FrameRole {
  /** A piece's place: a later one of the same piece supersedes it. */
  MOVED,
  /** A piece came, went or changed, or fell: a later full view replaces it. */
  VIEW,
  /** Said once: chat, answers, heartbeats, the welcome. */
  OTHER
}
