package org.malpan.transport;

import java.io.IOException;
import java.util.Optional;

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

  /**
   * Starts the model with work that shares its thread.
   *
   * @return empty where callbacks come on more than one thread, so that there is none to share
   * @throws IOException when this machine cannot run the model; the message says why in one line
   */
  default Optional<Transport> openSharing(LoopTask task, TransportConfig config)
      throws IOException {
    return Optional.empty();
  }
}
