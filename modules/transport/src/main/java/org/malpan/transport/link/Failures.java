package org.malpan.transport.link;

import java.io.IOException;
import java.util.Locale;
import org.malpan.transport.CloseReason;

/** What failures of the system mean. */
public final class Failures {

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

  /** What was thrown, as a failure of the system: it costs the link and nothing else. */
  public static IOException of(Throwable thrown) {
    return thrown instanceof IOException failure
        ? failure
        : new IOException(thrown.toString(), thrown);
  }

  /** A failure's message, or its name where it has none. */
  static String textOf(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
