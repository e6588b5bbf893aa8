package org.malpan.client;

/** Something a {@link Lobby} was asked for cannot be; the message is one line for the player. */
public final class LobbyException extends Exception {
  private static final long serialVersionUID = 1;

  /** With a line for the player, and what it was caused by or null. */
  public LobbyException(String message, Throwable cause) {
    super(message, cause);
  }
}
