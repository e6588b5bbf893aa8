package org.malpan.protocol;

/** The ways in which received bytes can break the protocol. */
public enum Violation {
  /** The stream does not start with the magic. */
  BAD_MAGIC(DisconnectReason.BAD_MAGIC),
  /** The magic or the login names another version. */
  UNSUPPORTED_VERSION(DisconnectReason.UNSUPPORTED_VERSION),
  /** A frame's size is smaller than its own header. */
  FRAME_TOO_SMALL(DisconnectReason.PROTOCOL_VIOLATION),
  /** A frame's size is over the limit that holds now. */
  FRAME_TOO_LARGE(DisconnectReason.PROTOCOL_VIOLATION),
  /** A frame's type is none of the protocol's. */
  UNKNOWN_TYPE(DisconnectReason.PROTOCOL_VIOLATION),
  /** A frame's size does not fit its type. */
  BAD_LENGTH(DisconnectReason.PROTOCOL_VIOLATION),
  /** Game, name or choice of a login is not allowed. */
  BAD_LOGIN(DisconnectReason.LOGIN_REFUSED),
  /** A number is outside what its field allows. */
  BAD_VALUE(DisconnectReason.PROTOCOL_VIOLATION);

  private final DisconnectReason reason;

  Violation(DisconnectReason reason) {
    this.reason = reason;
  }

  /** What the peer is told. */
  public DisconnectReason reason() {
    return reason;
  }
}
