package org.malpan.transport.link;

import org.malpan.transport.TransportConfig;

/** The transport, as its links see it. Called on any thread; must not block. */
public interface LinkOwner {

  /** The limits. */
  TransportConfig config();

  /** The link has collected something to send, after it had been flushed. */
  void dirty(SocketLink link);

  /** The link has begun to close, or may not wait any longer. */
  void closing(SocketLink link);
}
