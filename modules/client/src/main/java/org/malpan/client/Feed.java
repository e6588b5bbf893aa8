package org.malpan.client;

import org.malpan.protocol.ClientPacket;

/**
 * Where a match comes from: a server over a socket, or a replay. The screen has this one path.
 * Thread-safe.
 */
public interface Feed extends AutoCloseable {

  /** Starts; once only. The listener is called on the feed's thread, one call at a time. */
  void start(FeedListener listener);

  /**
   * Passes the player's packet on.
   *
   * @return false when the feed takes none: it has ended, is not connected yet, or is a replay
   */
  boolean send(ClientPacket packet);

  /** Ends the feed; the listener hears {@link FeedListener#ended} unless it already has. */
  @Override
  void close();
}
