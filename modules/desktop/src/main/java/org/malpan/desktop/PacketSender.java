package org.malpan.desktop;

import org.malpan.protocol.ClientPacket;

/** Passes a packet on to the feed at hand. */
@FunctionalInterface
interface PacketSender {

  /** Says whether it was taken. */
  boolean send(ClientPacket packet);
}
