package org.malpan.transport.completionport;

import java.io.IOException;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;
import org.malpan.transport.async.HandlerPool;

/** The {@code completion-port} model: a pool of threads takes completions from one queue. */
public final class CompletionPortModel implements IoModel {

  /** Made by {@link java.util.ServiceLoader}. */
  public CompletionPortModel() {}

  @Override
  public IoModelInfo info() {
    return new IoModelInfo(
        "completion-port",
        "I/O Completion Port",
        "a pool of threads takes completed operations from one queue, each link's in order",
        "one a processor, at least 2",
        "open files; a receive buffer a link",
        "every platform; a real completion port on Windows");
  }

  @Override
  public Transport open(TransportConfig config) throws IOException {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    return new HandlerPool(config, threads, "-port-");
  }
}
