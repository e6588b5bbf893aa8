package org.malpan.transport.link;

/** Where a {@link SocketLink} stands. */
enum Phase {
  OPEN,
  CLOSING,
  CLOSED
}
