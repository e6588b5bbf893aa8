package org.malpan.server;

/**
 * A setting is unknown or has a value that is not allowed; the message is one line for the user.
 */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1;

  /** With key, value and what is allowed. */
  public ConfigException(String message) {
    super(message);
  }
}
