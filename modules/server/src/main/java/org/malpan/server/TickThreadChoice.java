package org.malpan.server;

/** Which thread ticks. */
public enum TickThreadChoice {
  /**
   * The transport's, where the I/O model has one only, else as {@link #OWN}: the least work for
   * each packet.
   */
  IO,
  /** One of its own: reading goes on while a tick runs, on a second processor. */
  OWN
}
