package org.malpan.client;

import org.malpan.protocol.ServerPacket;

/** Hears a {@link Feed}: packets in order, then the end once. Must not block. */
public interface FeedListener {

  /** The next packet; the first is a {@link ServerPacket.Welcome}. */
  void packet(ServerPacket packet);

  /** Whether it shows others' round trips, so that a server is asked for them now and then. */
  default boolean wantsRoundTrips() {
    return false;
  }

  /** Nothing more will come. */
  void ended(FeedEnd end);
}
