package org.malpan.client;

import java.util.List;
import java.util.Optional;
import org.malpan.protocol.DisconnectReason;

/**
 * How a feed ended.
 *
 * @param kind what happened, for a screen that has words of its own for it
 * @param reason what the server said, empty when the connection just broke or never was
 * @param details what the kind's words name, as each kind says
 * @param sentence for the player, in plain English words
 */
public record FeedEnd(
    Kind kind, Optional<DisconnectReason> reason, List<String> details, String sentence) {

  /** Ways to end. */
  public enum Kind {
    /** The server said why; details are empty, or what it added. */
    TOLD,
    /** This side ended it. */
    LEFT,
    /** Nobody listens; the address. */
    NO_SERVER,
    /** The connection broke; the address. */
    LOST,
    /** The connection failed here; the address, and how. */
    FAILED,
    /** Connected, but never let in; the address, and the seconds waited. */
    SILENT,
    /** No connection in time; the address, and the seconds waited. */
    UNREACHABLE,
    /** Something else, which only the sentence says. */
    OTHER
  }

  /** Keeps a copy of the details. */
  public FeedEnd {
    details = List.copyOf(details);
  }

  /** What the server said, or with no reason what only the sentence says. */
  public FeedEnd(Optional<DisconnectReason> reason, String sentence) {
    this(reason.isPresent() ? Kind.TOLD : Kind.OTHER, reason, List.of(), sentence);
  }

  /** What happened to the connection. */
  FeedEnd(Kind kind, List<String> details, String sentence) {
    this(kind, Optional.empty(), details, sentence);
  }
}
