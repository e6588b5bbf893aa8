package org.malpan.transport.coroutine;

import java.io.IOException;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.blocking.BlockingTransport;

/**
 * The {@code coroutine} model: blocking calls on virtual threads, which cost little while they
 * wait.
 */
public final class CoroutineModel implements IoModel {

  /** Made by {@link java.util.ServiceLoader}. */
  public CoroutineModel() {}

  @Override
  public IoModelInfo info() {
    return new IoModelInfo(
        "coroutine",
        "coroutines on a thread pool",
        "the code of thread-per-socket on virtual threads: a wait gives the carrier thread back",
        "2 virtual threads a link on one carrier a processor",
        "open files; two stacks of some hundred bytes a link",
        "every platform");
  }

  @Override
  public Transport open(TransportConfig config) throws IOException {
    return new BlockingTransport(
        config, Thread.ofVirtual().name(config.threadName() + "-coroutine-", 0).factory());
  }
}
