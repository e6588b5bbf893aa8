package org.malpan.replay;

/** A file is no recording, or not one that can be read; the message is one line for the user. */
public final class ReplayFormatException extends Exception {
  private static final long serialVersionUID = 1;

  /** With file and cause. */
  public ReplayFormatException(String message) {
    super(PlainText.of(message));
  }

  /** With file and cause. */
  public ReplayFormatException(String message, Throwable cause) {
    super(PlainText.of(message), cause);
  }
}
