package org.malpan.server;

import java.io.IOException;

/**
 * A setting is unknown or has a value that is not allowed; the message is one line for the user.
 */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1;

  private static final int SHOWN_CHARACTERS = 60;

  /** With key, value and what is allowed. */
  public ConfigException(String message) {
    super(message);
  }

  /** Of a file that cannot be read. */
  ConfigException(String message, IOException cause) {
    super(message, cause);
  }

  /** A key or value as a message shows it: what is long is cut. */
  static String shown(String text) {
    return text.length() <= SHOWN_CHARACTERS
        ? text
        : "%s… (%d characters)".formatted(text.substring(0, SHOWN_CHARACTERS), text.length());
  }
}
