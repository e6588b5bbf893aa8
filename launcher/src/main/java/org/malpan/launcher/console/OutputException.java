package org.malpan.launcher.console;

import java.io.IOException;
import java.util.Locale;

/** What a command has to say cannot be written; ends the command. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  OutputException(IOException cause) {
    super("the output cannot be written: " + cause.getMessage(), cause);
  }

  /** Whether the reader of a pipe has gone, as {@code head} does once it has its lines. */
  public boolean isClosedPipe() {
    String message = String.valueOf(getCause().getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }
}
