package org.malpan.replay;

import java.io.IOException;
import org.malpan.protocol.Text;

/** A file is no recording, or not one that can be read; the message is one line for the user. */
public final class ReplayFormatException extends Exception {
  private static final long serialVersionUID = 1;

  /** What is the matter, for those who have words of their own for it. */
  public enum Kind {
    /** The file is something else. */
    NO_RECORDING,
    /** The recording is in a version of the format that this program does not know. */
    OTHER_VERSION,
    /** The recording is cut or damaged, or was made otherwise than it says. */
    DAMAGED,
    /** The system does not let the file be read. */
    SYSTEM
  }

  private final Kind kind;

  /** Of that kind, with file and cause. */
  public ReplayFormatException(Kind kind, String message) {
    super(Text.escaped(message));
    this.kind = kind;
  }

  /** Of a damaged recording, with file and cause. */
  public ReplayFormatException(String message) {
    this(Kind.DAMAGED, message);
  }

  /** Of the kind of what was thrown, which may be null, with file and cause. */
  public ReplayFormatException(String message, Throwable cause) {
    super(Text.escaped(message), cause);
    kind =
        switch (cause) {
          case ReplayFormatException format -> format.kind;
          case IOException _ -> Kind.SYSTEM;
          case null, default -> Kind.DAMAGED;
        };
  }

  /** What is the matter. */
  public Kind kind() {
    return kind;
  }
}
