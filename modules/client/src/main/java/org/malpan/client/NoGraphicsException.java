package org.malpan.client;

/** A window may open here, but nothing can be drawn in it in three dimensions; no feed was made. */
public final class NoGraphicsException extends ScreenException {
  private static final long serialVersionUID = 1;

  /** With what a user should know and do. */
  public NoGraphicsException(String message) {
    super(message);
  }

  /** With what a user should know and do, and what caused it. */
  public NoGraphicsException(String message, Throwable cause) {
    super(message, cause);
  }
}
