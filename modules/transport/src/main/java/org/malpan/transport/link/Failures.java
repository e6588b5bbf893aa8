package org.malpan.transport.link;

import java.io.IOException;
import java.util.Locale;
import org.malpan.transport.CloseReason;

/** What failures of the system mean. */
final class Failures {

  private Failures() {}

  /** Whose fault it was, by the system's words. */
  static CloseReason reasonOf(IOException failure) {
    String text = textOf(failure).toLowerCase(Locale.ROOT);
    boolean reset =
        text.contains("reset")
            || text.contains("broken pipe")
            || text.contains("connection aborted")
            || text.contains("forcibly closed");
    return reset ? CloseReason.PEER_RESET : CloseReason.IO_FAILED;
  }

  /** A failure's message, or its name where it has none. */
  static String textOf(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
