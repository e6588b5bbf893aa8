package org.malpan.transport.threadpersocket;

import java.io.IOException;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.blocking.BlockingTransport;

/** The {@code thread-per-socket} model: blocking calls, and threads that wait in them. */
public final class ThreadPerSocketModel implements IoModel {

  /** Made by {@link java.util.ServiceLoader}. */
  public ThreadPerSocketModel() {}

  @Override
  public IoModelInfo info() {
    return new IoModelInfo(
        "thread-per-socket",
        "Socket Thread",
        "a thread blocks in read; another blocks in write from the link's second send on",
        "2 a link, 1 a listening",
        "threads: some thousands",
        "every platform");
  }

  @Override
  public Transport open(TransportConfig config) throws IOException {
    return new BlockingTransport(
        config, Thread.ofPlatform().name(config.threadName() + "-socket-", 0).daemon().factory());
  }
}
