package org.malpan.dialect;

/** A dialect file is not as it must be; the message names file, path and reason in one line. */
public final class DialectException extends Exception {
  private static final long serialVersionUID = 1;

  /** With file, path and reason. */
  public DialectException(String message) {
    super(message);
  }

  /** With file, path and reason. */
  public DialectException(String message, Throwable cause) {
    super(message, cause);
  }
}
