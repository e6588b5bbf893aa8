package org.malpan.launcher.games;

/** A game cannot be loaded; the message is one line that names the file and the rule. */
public final class GamePathException extends Exception {
  private static final long serialVersionUID = 1;

  GamePathException(String message) {
    super(message);
  }

  GamePathException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The first line of a library's message. */
  static String line(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
  }
}
