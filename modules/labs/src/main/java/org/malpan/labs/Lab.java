package org.malpan.labs;

import java.net.InetSocketAddress;

/** A running exercise. */
public interface Lab extends AutoCloseable {

  /** Where the server listens, or what the client is connected to. */
  InetSocketAddress address();

  /** Waits until the exercise has ended by itself: its one client left, or the terminal did. */
  void awaitEnd() throws InterruptedException;

  /** Ends it; idempotent. */
  @Override
  void close();
}
