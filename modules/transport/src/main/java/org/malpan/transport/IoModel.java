package org.malpan.transport;

import java.io.IOException;

/**
 * One way to serve many sockets. Implementations are stateless, found by {@link
 * java.util.ServiceLoader}, and all keep the same contract, which {@code IoModelContract} of the
 * test kit checks.
 */
public interface IoModel {

  /** Name and plain facts, for lists and documents. Allocates nothing that needs closing. */
  IoModelInfo info();

  /**
   * Starts the model's threads.
   *
   * @throws IOException when this machine cannot run the model; the message says why in one line
   */
  Transport open(TransportConfig config) throws IOException;
}
