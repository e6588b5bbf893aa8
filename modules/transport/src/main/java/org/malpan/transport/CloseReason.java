package org.malpan.transport;

import java.util.Locale;

/** Why a link closed. */
public enum CloseReason {
  /** Our side asked for it. */
  LOCAL,
  /** The peer ended its stream in good order. */
  PEER_CLOSED,
  /** The peer's system reset the connection. */
  PEER_RESET,
  /** The connection was never made. */
  CONNECT_FAILED,
  /** The peer did not read and the outbound limit was reached. */
  OUTBOUND_FULL,
  /** The link's own listener threw. */
  LISTENER_FAILED,
  /** The system failed the link in another way. */
  IO_FAILED,
  /** The transport was stopped. */
  TRANSPORT_STOPPED;

  /** The name in logs and JSON: {@code peer-reset}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
