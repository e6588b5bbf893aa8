package org.malpan.client;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Something a {@link Lobby} was asked for cannot be; the message is one line for the player. */
public final class LobbyException extends Exception {
  private static final long serialVersionUID = 1;

  /** What failed, for a screen that has words of its own for it. */
  public enum Kind {
    /** Another program listens on the port; the port, and why. */
    PORT_TAKEN,
    /** A match cannot be started; why. */
    NOT_STARTED,
    /** A match's name is not allowed; the most characters. */
    MATCH_NAME,
    /** This machine cannot ask the network; why. */
    NOT_SEARCHED,
    /** A server does not answer; how. */
    NO_ANSWER,
    /** The folder of recordings cannot be read; the folder, and why. */
    FOLDER,
    /** A file is no recording; how that is seen. */
    NO_RECORDING,
    /** A recording is in a version of the format that is not known here; which. */
    OTHER_VERSION,
    /** A recording is cut or damaged; where. */
    DAMAGED,
    /** The system does not let a recording be read; why. */
    UNREADABLE,
    /** A state is another than was recorded; the tick, what was recorded, what was computed. */
    STATE_DIFFERS,
    /** Players are told something else than was recorded; the tick, and which. */
    OUTPUT_DIFFERS,
    /** A recording's name is not allowed; the name. */
    RECORDING_NAME,
    /** There is a recording of that name; the name. */
    NAME_TAKEN,
    /** A recording keeps its name; why. */
    NOT_RENAMED,
    /** A recording stays; why. */
    NOT_DELETED,
    /** A recording does not come back; why. */
    NOT_RESTORED,
    /** The last minutes of the match are not kept. */
    NOT_KEPT,
    /** The last minutes cannot be saved; why. */
    NOT_SAVED,
    /** Something else, which only the message says. */
    OTHER
  }

  private final Kind kind;

  @SuppressWarnings("serial") // Immutable lists of texts are serializable.
  private final List<String> details;

  /** With a line for the player, and what it was caused by or null. */
  public LobbyException(String message, Throwable cause) {
    this(Kind.OTHER, List.of(), message, cause);
  }

  /**
   * What failed.
   *
   * @param details what the kind's words name, as each kind says
   * @param message a line for the player, in plain English words
   * @param cause or null
   */
  public LobbyException(Kind kind, List<String> details, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.details = List.copyOf(details);
  }

  /** What failed with nothing thrown, its line for the player, and what the kind's words name. */
  public static LobbyException of(Kind kind, String message, Object... details) {
    return new LobbyException(
        kind, Arrays.stream(details).map(String::valueOf).toList(), message, null);
  }

  /**
   * What failed because of something thrown.
   *
   * @param what what cannot be, to stand before the reason; empty: the reason alone is the line
   * @param cause its message is the last of the details
   * @param details what the kind's words name before the reason
   */
  public static LobbyException because(Kind kind, String what, Throwable cause, Object... details) {
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    List<String> all =
        Stream.concat(Arrays.stream(details).map(String::valueOf), Stream.of(why)).toList();
    return new LobbyException(kind, all, what.isEmpty() ? why : what + ": " + why, cause);
  }

  /** What failed. */
  public Kind kind() {
    return kind;
  }

  /** What the kind's words name. */
  public List<String> details() {
    return details;
  }
}
