package org.malpan.transport.eventselect;

import java.io.IOException;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/**
 * The {@code event-select} model: groups of at most 64 sockets, each waited for by its own thread.
 */
public final class EventSelectModel implements IoModel {

  /** Made by {@link java.util.ServiceLoader}. */
  public EventSelectModel() {}

  @Override
  public IoModelInfo info() {
    return new IoModelInfo(
        "event-select",
        "WSAEventSelect",
        "groups of at most 64 sockets, each with a Selector of its own",
        "1 for each 64 sockets, made and retired as clients come and go",
        "open files",
        "every platform");
  }

  @Override
  public Transport open(TransportConfig config) throws IOException {
    return new EventSelectTransport(config);
  }
}
