package org.malpan.transport;

import java.net.InetSocketAddress;

/** A bound address that accepts links. Thread-safe. */
public interface Listening extends AutoCloseable {

  /** Where it listens, with the port that was taken. */
  InetSocketAddress address();

  /** Stops accepting; links that came of it stay. Idempotent. */
  @Override
  void close();
}
