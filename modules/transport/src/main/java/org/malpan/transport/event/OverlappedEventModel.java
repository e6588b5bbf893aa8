package org.malpan.transport.event;

import java.io.IOException;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/**
 * The {@code overlapped-event} model: a completion sets an event, and a thread that waits for
 * events takes the result.
 */
public final class OverlappedEventModel implements IoModel {

  /** Made by {@link java.util.ServiceLoader}. */
  public OverlappedEventModel() {}

  @Override
  public IoModelInfo info() {
    return new IoModelInfo(
        "overlapped-event",
        "Overlapped I/O (Event)",
        "a completed operation sets one of 64 events; the thread that waits for them takes the result",
        "1 that sets events, and 1 for each 64 pending operations (32 links)",
        "open files; a receive buffer a link",
        "every platform");
  }

  @Override
  public Transport open(TransportConfig config) throws IOException {
    return new EventTransport(config);
  }
}
