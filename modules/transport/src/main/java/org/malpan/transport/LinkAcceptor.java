package org.malpan.transport;

import java.net.InetSocketAddress;

/** Gives each accepted link its listener. */
@FunctionalInterface
public interface LinkAcceptor {

  /**
   * Called on a thread of the transport, before any call of the listener; must not block. When it
   * throws, that link is closed and the next is accepted all the same.
   *
   * @param remote the peer's address
   */
  LinkListener accepted(InetSocketAddress remote);
}
