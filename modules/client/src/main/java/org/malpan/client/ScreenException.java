package org.malpan.client;

/** No window can be shown; the message is one line for the user. */
public class ScreenException extends Exception {
  private static final long serialVersionUID = 1;

  /** With what a user should know and do. */
  public ScreenException(String message) {
    super(message);
  }

  /** With what a user should know and do, and what caused it. */
  public ScreenException(String message, Throwable cause) {
    super(message, cause);
  }
}
