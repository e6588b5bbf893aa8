package org.malpan.session;

import java.util.Optional;
import org.malpan.protocol.DisconnectReason;
import org.malpan.transport.CloseReason;

/**
 * Why a session is over.
 *
 * @param told what the peer was told, empty when its side or the network ended the link
 * @param link how the link closed
 * @param detail for the log, perhaps empty
 */
public record SessionEnd(Optional<DisconnectReason> told, CloseReason link, String detail) {

  /** The shorter of the two labels: what the peer was told, else how the link closed. */
  public String label() {
    return told.map(DisconnectReason::label).orElseGet(link::label);
  }
}
