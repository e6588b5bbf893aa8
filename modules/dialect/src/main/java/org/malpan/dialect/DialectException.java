package org.malpan.dialect;

/** A dialect file is not as it must be; the message names file, path and reason in one line. */
public final class DialectException extends Exception {
  private static final long serialVersionUID = 1;

  /** Of a message; a key or value of the file may be as long as the file. */
  private static final int MOST_CHARACTERS = 500;

  /** With file, path and reason. */
  public DialectException(String message) {
    super(bounded(message));
  }

  /** With file, path and reason. */
  public DialectException(String message, Throwable cause) {
    super(bounded(message), cause);
  }

  private static String bounded(String message) {
    return message.length() <= MOST_CHARACTERS
        ? message
        : message.substring(0, MOST_CHARACTERS) + "…";
  }
}
